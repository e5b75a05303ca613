using GangguanBot;

var app = BotHost.Build(args);
await app.RunAsync();
return 0;
