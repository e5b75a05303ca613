using GangguanBot.Simulator;

await using var simulator = SimulatorHost.Build(args);
await simulator.StartAsync();
Console.WriteLine($"Simulator: {simulator.Url()}");
await simulator.WaitForShutdownAsync();
