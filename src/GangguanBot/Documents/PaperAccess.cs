using GangguanBot.Documents.Papers;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Documents;

/// <summary>The papers of a ticket, and who may have them: one table, asked by the buttons and again at every press.</summary>
public static class PaperAccess
{
    private static readonly Role[] Inside = [Role.Technician, Role.Kasi, Role.Kabid, Role.Kadis, Role.FrontDesk, Role.Admin];

    private static readonly (PaperKind Kind, Role[] For, Func<Ticket, bool> Exists)[] Table =
    [
        (PaperKind.RequestLetter, [Role.Reporter, .. Inside], t => t.Letter is null),
            // a registered letter was written by the agency itself
        (PaperKind.DispositionSheet, Inside,
            t => t.Row is { No: not null, Kind: not StepKind.Reporting } || t.Journal.Any(e => e.Move is Move.Dispose)),
        (PaperKind.FollowUpReport, Inside, t => t.Finding is not null),
    ];

    public static IReadOnlyList<PaperKind> Of(TicketView view) =>
        !TicketVisibility.ShowsContent(view)
            ? [] : [.. Table.Where(p => p.For.Contains(view.Viewer.Role) && p.Exists(view.Ticket)).Select(p => p.Kind)];

    public static bool Exists(PaperKind kind, Ticket ticket) => Table.Any(p => p.Kind == kind && p.Exists(ticket));
}
