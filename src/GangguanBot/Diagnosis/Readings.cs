using GangguanBot.Chat;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Diagnosis;

/// <summary>What was typed or sent, as an answer: a choice of the node, or words (its choice is then empty).</summary>
public sealed record Reading(string Choice, string? Words);

/// <summary>Reads what is typed or sent as the answer to one kind of question.</summary>
public interface IAnswerReader
{
    Asks Asks { get; }

    /// <returns><c>null</c>: it answers nothing, and nobody has been told yet.</returns>
    Task<Reading?> ReadAsync(Talk talk, View view, Node node);
}

/// <summary>A sentence.</summary>
public sealed class WordsReader : IAnswerReader
{
    public Asks Asks => Asks.Words;

    public Task<Reading?> ReadAsync(Talk talk, View view, Node node) => Task.FromResult(
        talk.Incoming.Content is Content.Words { Text: var text } && text.Trim() is { Length: >= Reasons.Shortest and <= Reasons.Longest } words ? new Reading("", words) : null);
}

/// <summary>Measured speed.</summary>
public sealed class BandwidthReader : IAnswerReader
{
    public Asks Asks => Asks.Bandwidth;

    public Task<Reading?> ReadAsync(Talk talk, View view, Node node) => Task.FromResult(
        talk.Incoming.Content is Content.Words { Text: var text } && Bandwidth.Parse(text) is { } speed ? new Reading("", Write(talk, speed)) : null);

    private static string Write(Talk talk, Bandwidth speed) => talk.Say.Text(speed.Ping is null ? "diagnosis.speed" : "diagnosis.speed_ping",
        ("down", speed.Down), ("up", speed.Up), ("ping", speed.Ping));
}
