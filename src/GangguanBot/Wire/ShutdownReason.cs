namespace GangguanBot.Wire;

/// <summary>Why the program ends, when it is not because somebody asked it to.</summary>
sealed class ShutdownReason(IHostApplicationLifetime lifetime)
{
    public int ExitCode { get; private set; }

    public void With(int exitCode)
    {
        ExitCode = exitCode;
        lifetime.StopApplication();
    }
}
