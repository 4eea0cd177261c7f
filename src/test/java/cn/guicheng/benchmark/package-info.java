/** What the program costs and how fast it is: {@code mvn -Pbenchmark test} writes {@code src/docs/benchmarks.md}. */
package cn.guicheng.benchmark;
