return await GangguanBot.Verbs.ObeyAsync(args);
