namespace GangguanBot.Simulator.BotApi;

/// <summary>
/// Something that goes wrong with one call or download, on purpose. <see cref="TelegramWorld.OnCall"/> and
/// <see cref="TelegramWorld.OnDownload"/> choose it.
/// </summary>
public sealed record Fault
{
    public TimeSpan Delay { get; private init; }

    /// <summary>The call is carried out although its caller will not learn of it.</summary>
    public bool Handle { get; private init; }
    public bool Drop { get; private init; }
    public bool Silence { get; private init; }
    public bool Half { get; private init; }
    public Task? Moment { get; private init; }
    public Refusal? Answer { get; private init; }

    /// <summary>An HTML page with this status, as a proxy before Telegram gives it.</summary>
    public int? Page { get; private init; }

    /// <summary>The whole body of a 200, whatever it is.</summary>
    public string? Body { get; private init; }

    /// <summary>The connection breaks and nothing was done.</summary>
    public static Fault DropConnection { get; } = new() { Drop = true };

    /// <summary>It was done, but the connection broke before the answer: the caller cannot know.</summary>
    public static Fault HandleThenDrop { get; } = new() { Handle = true, Drop = true };

    /// <summary>It was done and no answer ever comes.</summary>
    public static Fault HandleThenSilence { get; } = new() { Handle = true, Silence = true };

    /// <summary>Of a download: half of the file comes, as if it were all.</summary>
    public static Fault CutShort { get; } = new() { Half = true };

    /// <summary>Of a download: nothing comes before this moment.</summary>
    public static Fault NotBefore(Task moment) => new() { Moment = moment };

    public static Fault BadGateway { get; } = new() { Page = 502 };
    public static Fault ServerError { get; } = new() { Page = 500 };
    public static Fault TooMany(int seconds) => new() { Answer = Refusal.TooMany(seconds) };
    public static Fault Refuse(Refusal refusal) => new() { Answer = refusal };
    public static Fault Says(string body) => new() { Body = body };
    public static Fault Slow(TimeSpan delay) => new() { Delay = delay };
}
