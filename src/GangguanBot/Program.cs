return await GangguanBot.Commands.CommandLine.RunAsync(args);
