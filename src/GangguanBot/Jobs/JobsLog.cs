using Hangfire.AspNetCore;
using Hangfire.Logging;
using LogLevel = Hangfire.Logging.LogLevel;

namespace GangguanBot.Jobs;

/// <summary>
/// Hangfire has one log in the whole process, that of the newest host. Where hosts come and go, in the simulator and in tests, it may be
/// closed: then nothing is written, instead of the job failing.
/// </summary>
sealed class JobsLog(ILoggerFactory loggers) : ILogProvider
{
    /// <summary>In front of every category of Hangfire's.</summary>
    public const string Name = nameof(Hangfire);

    private readonly AspNetCoreLogProvider open = new(loggers);

    public ILog GetLogger(string name)
    {
        try
        {
            return open.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return new SilentLog();
        }
    }

    private sealed class SilentLog : ILog
    {
        public bool Log(LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
