using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi;

/// <summary>One call the bot made, as it came in.</summary>
public sealed record Call(long Sequence, string Method, JsonObject Parameters)
{
    /// <summary>HTTP status and error_code of the answer; 0 while there is none (or never was one, after a broken connection).</summary>
    public int Code { get; internal set; }
    public string? Description { get; internal set; }

    /// <summary>Parameters Telegram does not know for this method: it ignores them, a test should not.</summary>
    public IReadOnlyList<string> Unknown { get; internal set; } = [];

    public override string ToString() => $"#{Sequence} {Method} {Parameters.ToJsonString()} → {Code} {Description}";
}
