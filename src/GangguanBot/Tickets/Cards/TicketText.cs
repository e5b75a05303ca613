using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Time;

namespace GangguanBot.Tickets.Cards;

/// <summary>The parts that several faces of a ticket share.</summary>
[PhraseFamily("done.", typeof(Move))]
[PhraseFamily("ticket.back.", Move.Return, Move.Reopen, Move.Query)]
[PhraseFamily("ticket.actor.", typeof(Role))]
public static class TicketText
{
    /// <summary>Number, agency, symptom, the reporter's sentence and what else is known of the disruption.</summary>
    public static Html Head(TicketView view)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        return Html.Lines(
            say.Html("ticket.title", ("number", ticket.Number), ("agency", ticket.Agency.Name),
                ("symptom", say[$"symptom.{ticket.Symptom}"])),
            say.Html("ticket.sentence", ("sentence", ticket.Sentence)),
            Since(ticket.SinceWords, ticket.Since, say),
            ticket.Letter is { } letter
                ? say.Html("ticket.letter", ("number", letter.Number), ("date", letter.Date),
                ("agenda", $"{letter.AgendaNo}/{letter.AgendaYear}")) : null,
            ticket.Place is { } place ? say.Html("ticket.place", ("place", place)) : null,
            ticket.Reach is { } outageReach ? say.Html("ticket.reach", ("reach", say[$"reach.{outageReach}"])) : null,
            ticket.ServiceStopped ? say.Html("ticket.service_stopped") : null,
            ticket.Contact is { } contact ? say.Html("ticket.contact", ("contact", contact)) : null,
            ticket.Urgency != Urgency.Normal || ticket.Secrecy != Secrecy.Normal
                ? say.Html("ticket.urgency", ("urgency", say[$"urgency.{ticket.Urgency}"]),
                    ("secrecy", say[$"secrecy.{ticket.Secrecy}"])) : null,
            ticket.Attachments.Count > 0 ? say.Html("ticket.attachments", ("count", Attachment.Pieces(ticket.Attachments))) : null);
    }

    public static Html Since(string? words, DateTimeOffset since, Phrases say) =>
        words is null ? say.Html("ticket.since", ("since", since)) : say.Html("ticket.since_words", ("words", words));

    /// <summary>The dispositions so far, with their instructions.</summary>
    public static Html Path(TicketView view) => Html.Lines(view.Ticket.Journal
        .Where(e => e.Move is Move.Dispose or Move.Assign && e.At >= LastStart(view.Ticket))
        .Select(e => (Html?)view.Say.Html("ticket.disposed",
            ("by", Actor(e, view.Say)), ("to", e.Receiver), ("time", view.Say.Hour(e.At)),
                ("instruction", Instruction(e.Instructions, e.Words, view.Say)))));

    /// <summary>Why the ticket came back to the present holder, or was reopened or asked about; empty when it did not.</summary>
    public static Html CameBack(TicketView view) =>
        view.Ticket.Journal.LastOrDefault(e => e.To != e.From) is { Move: Move.Return or Move.Reopen or Move.Query } e
            ? view.Say.Html($"ticket.back.{e.Move}", ("by", Actor(e, view.Say)), ("reason", Reason(e, view.Say)))
            : Html.Empty;

    /// <summary>"Plh. Kepala Bidang TI (Nama)"; the plain title for a holder proper, the name for reporters and technicians.</summary>
    public static string Actor(JournalEntry entry, Phrases say) =>
        entry.LedBy is not null
            ? say.Text("ticket.actor.led", ("actor", Named(entry, say))) : entry.RecordedBy is { } recorder
            ? say.Text("ticket.actor.orally", ("actor", Named(entry, say)), ("by", recorder)) : Named(entry, say);

    /// <summary>The actor, as a sentence names them.</summary>
    public static string Named(Role role, string name, string? postTitle, HoldingMode? mode, Phrases say) => (postTitle, mode) switch
    {
        (null, _) => say.Text($"ticket.actor.{role}", ("name", name)),
        (var title, HoldingMode.Definitif or null) => title,
        var (title, acting) => say.Text("ticket.actor.acting", ("mode", say[$"mode.{acting}"]), ("title", title), ("name", name)),
    };

    private static string Named(JournalEntry entry, Phrases say) => Named(entry.Role, entry.PersonName, entry.PostTitle, entry.Mode, say);

    /// <summary>A capacity, as a sentence names it.</summary>
    public static string Name(Capacity capacity, Phrases say) => capacity.Seat switch
    {
        null => say.Text($"ticket.actor.{capacity.Role}", ("name", capacity.Person.Name)),
        { Mode: HoldingMode.Definitif } actingHolder => actingHolder.Post.Title,
        var actingHolder => say.Text("ticket.actor.acting", ("mode", say[$"mode.{actingHolder.Mode}"]), ("title", actingHolder.Post.Title),
            ("name", capacity.Person.Name)),
    };

    public static string Reason(JournalEntry entry, Phrases say) =>
        entry.ReasonKey is { } key ? say[$"reason.{entry.Move}.{key}"] : entry.Words ?? "";

    /// <summary>"Tindak lanjuti" when nothing was ticked or typed.</summary>
    public static string Instruction(string keys, string? words, Phrases say)
    {
        var ticked = keys.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(k => say[$"instruction.{k}"]);
        var all = words is null ? ticked : ticked.Append(words);
        return string.Join("; ", all) is { Length: > 0 } text ? text : say["instruction.follow_up"];
    }

    /// <summary>"1 hari" in the reader's language; a dash when the step has no limit.</summary>
    public static string Limit(string? limit, Phrases say) =>
        Time.Limit.TryParse(limit, out var one) ? say.Text($"format.duration.{one.Unit}s", ("count", one.Amount)) : "–";

    /// <summary>The due instant of the present step, as a sentence.</summary>
    public static Html Due(TicketView view, string phrase) =>
        view.Ticket.Visit.DueAt is { } due ? view.Say.Html(phrase, ("due", due)) : Html.Empty;

    /// <summary>Earlier rounds of disposition are history, not path.</summary>
    private static DateTimeOffset LastStart(Ticket ticket) =>
        ticket.Journal.Where(e => e.Move == Move.Submit).Select(e => e.At).DefaultIfEmpty().Max();
}
