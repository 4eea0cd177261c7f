/** What the product adds to Cockpit: the process owners' metrics, in the browser and as answers to it. */
package cn.guicheng.cockpit;
