-- What was deployed or deleted by hand: the deployment's name and its files; empty where it did not come that far.
alter table emergency_deployment add column subject varchar(1000);
