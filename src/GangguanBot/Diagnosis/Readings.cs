using GangguanBot.Chat;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Parts;

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
        talk.Incoming.Content is Content.Words { Text: var text } && Bandwidth.Parse(text) is { } speed ? new Reading("", Measured.Write(talk.Say, speed, view.Ticket.Site)) : null);
}

/// <summary>Serial numbers of a device that was replaced; any sentence is taken, and what is recognised is remembered.</summary>
public sealed class DeviceReader(PartBook parts) : IAnswerReader
{
    public Asks Asks => Asks.Device;

    public async Task<Reading?> ReadAsync(Talk talk, View view, Node node)
    {
        if (talk.Incoming.Content is not Content.Words { Text: var text } || text.Trim() is not { Length: >= Reasons.Shortest and <= Reasons.Longest } words) return null;
        if (DeviceSwap.Parse(words) is { } swap) await parts.AddAsync(view, swap);
        return new Reading("", words);
    }
}
