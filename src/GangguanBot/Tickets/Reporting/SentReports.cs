using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.History;

namespace GangguanBot.Tickets.Reporting;

/// <summary>
/// The messages that a reporter's tickets were made of, as long as people can edit them. An edit after the report was sent comes to the
/// ticket as an addition: somebody may have acted on the old words.
/// </summary>
public sealed class SentReports(TicketQueries queries, TicketNotifier notifier, TicketActs acts)
{
    private const string Kind = "lapor.sent";

    /// <summary>Messages that are kept of a chat: more than are edited within the two days that Telegram gives.</summary>
    private const int Most = 50;

    public sealed record SentMessage(int Message, int Ticket);

    public sealed record Sent(IReadOnlyList<SentMessage> Messages);

    public async Task RememberAsync(Talk talk, ReportDraft draft, Ticket ticket)
    {
        var before = (await talk.KeptAsync<Sent>(Kind))?.Messages ?? [];
        await talk.KeepAsync(Kind,
            new Sent([.. before.Concat(draft.Said.Select(s => new SentMessage(s.Message, ticket.Id))).TakeLast(Most)]));
    }

    /// <returns>Whether the edited message is one of a report that was sent.</returns>
    public async Task<bool> EditedAsync(Talk talk, Person reporter, string words)
    {
        if ((await talk.KeptAsync<Sent>(Kind))?.Messages.LastOrDefault(m => m.Message == talk.Incoming.MessageId) is not { } sent
            || await queries.FindAsync(sent.Ticket) is not { } ticket || ticket.AgencyId != reporter.AgencyId) return false;
        words = words.Trim();
        // Telegram tells of other changes too, as of a link's preview, with the words as they were.
        if (ticket.Sentence.Contains(words, StringComparison.Ordinal) || ticket.Place == words || ticket.Contact == words) return true;
        if (!ticket.IsOpen) talk.Refuse(Refusal.NotOpenAnyMore);
        else if (words.Length > DraftRules.LongestSentence || Words.Letters(words) == 0)
            talk.Reply(talk.Say.Html("ask.words_length", ("min", 1), ("max", DraftRules.LongestSentence)));
        else await AddAsync(talk, ticket, words, reporter);
        return true;
    }

    /// <summary>Words that come to a ticket after its own; whoever holds it sees them on the card.</summary>
    public async Task AddAsync(Talk talk, Ticket ticket, string words, Person reporter)
    {
        ticket.AmendSentence($"{ticket.Sentence}\n{words}", new Capacity(Role.Reporter, reporter, Seat: null), acts);
        talk.Show(DraftCard.Key, talk.Say.Html("lapor.joined", ("number", ticket.Number)));
        await notifier.RefreshAsync(ticket);
    }
}
