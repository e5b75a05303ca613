namespace GangguanBot.Simulator.BotApi;

/// <summary>The three faults that the page offers as switches.</summary>
public sealed class FaultSwitches
{
    private int _calls;

    /// <summary>Each call takes 3 seconds.</summary>
    public bool Slow { get; set; }

    /// <summary>Every third call is refused with 429, retry after 1 second.</summary>
    public bool TooMany { get; set; }

    /// <summary>Every third call gets a 500 with a page instead of JSON.</summary>
    public bool ServerError { get; set; }

    internal Fault? Next()
    {
        var turn = Interlocked.Increment(ref _calls) % 3;
        if (TooMany && turn == 0)
            return Fault.TooMany(1);
        if (ServerError && turn == 1)
            return Fault.ServerError;
        return Slow ? Fault.Slow(TimeSpan.FromSeconds(3)) : null;
    }
}
