namespace Hangfire;

/// <summary>How this process runs jobs.</summary>
public sealed class BackgroundJobServerOptions
{
    /// <summary>How it is called where several servers are listed.</summary>
    public string? ServerName { get; set; }

    /// <summary>How many jobs run side by side.</summary>
    public int WorkerCount { get; set; } = Math.Min(Environment.ProcessorCount * 5, 20);

    public string[] Queues { get; set; } = ["default"];

    /// <summary>How often the package looks for what is due. The stand-in needs no looking: it is told.</summary>
    public TimeSpan SchedulePollingInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the package lets running jobs finish at the end. The stand-in waits as long as the host does.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(15);
}
