using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Chasing;

/// <summary>How a late ticket is spoken of: politely, as a report or a request, and never as a reproach.</summary>
[PhraseFamily("chase.", EscalationLevel.HalfTime, EscalationLevel.Limit, NoticeKind.Superior)]
[PhraseFamily("chase.accepted.", EscalationLevel.HalfTime, EscalationLevel.Limit, NoticeKind.Superior)]
[PhraseFamily("chase.line.", typeof(NoticeKind))]
public sealed class ReminderText(TicketRoles roles)
{
    /// <summary>A whole sentence, for a message of its own.</summary>
    public async Task<Html> SentenceAsync(
        Ticket ticket, EscalationLevel escalationLevel, NoticeKind kind, Phrases say, CancellationToken ct)
    {
        if (kind == NoticeKind.NobodyThere)
            return say.Html("chase.nobody", ("number", ticket.Number), ("step", say[$"step.{ticket.Step}"]));
        var how = kind == NoticeKind.Superior
            ? "Superior" : escalationLevel == EscalationLevel.HalfTime ? nameof(EscalationLevel.HalfTime) : nameof(EscalationLevel.Limit);
        var phrase = ticket switch
        {
            { Row.Kind: StepKind.Holding } => kind == NoticeKind.Superior ? "chase.review_superior" : "chase.review",
            { Row.Kind: StepKind.SiteCheck, Visit.AcceptedAt: not null } => $"chase.accepted.{how}",
            _ => $"chase.{how}",
        };
        return say.Html(phrase, ("number", ticket.Number), ("agency", ticket.Agency.Name), ("what", say[$"chase.what.{ticket.Step}"]),
            ("holder", await HoldersAsync(ticket, kind, say, ct)), ("since", ticket.Visit.EnteredAt), ("due", ticket.Visit.DueAt));
    }

    /// <summary>One line of a list.</summary>
    public async Task<Html> LineAsync(Ticket ticket, NoticeKind kind, Phrases say, CancellationToken ct)
    {
        var isAccepted = ticket is { Row.Kind: StepKind.SiteCheck, Visit.AcceptedAt: not null };
        return say.Html($"chase.line.{kind}", ("number", ticket.Number), ("agency", ticket.Agency.Short),
            ("what", say[isAccepted ? "chase.accepted.what" : $"chase.what.{ticket.Step}"]),
                ("holder", await HoldersAsync(ticket, kind, say, ct)), ("due", ticket.Visit.DueAt));
    }

    /// <summary>Opens the ticket.</summary>
    public static Button Opens(Ticket ticket, string phrase, Phrases say) => new(
        say.Text(phrase, ("number", ticket.Number), ("agency", ticket.Agency.Short)),
        new ToolButton(ticket.Id, ticket.Visit.Seq, Tool.Open), ButtonStyle.Main);

    /// <summary>Empty for the holder himself, whom no phrase names.</summary>
    private async Task<string> HoldersAsync(Ticket ticket, NoticeKind kind, Phrases say, CancellationToken ct)
    {
        if (kind == NoticeKind.Holder) return "";
        var names = string.Join(", ", (await roles.HoldersAsync(ticket, ct)).Select(c => TicketText.Name(c, say)));
        return names.Length > 0 ? names : say["office.nobody"];
    }
}
