using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using GangguanBot.Tickets.Disposing;

namespace GangguanBot.Tickets.Cards;

/// <summary>Side buttons of a card.</summary>
public enum Tool { Card, Open, History, Attachments, Attach, Why, Instructions, Note, Several, Urgency, Acknowledge, Amend, Parts }

/// <summary>A side button that a feature adds to every card of a ticket; its press is the feature's own.</summary>
public interface ISideButton
{
    /// <returns><c>null</c> when there is nothing for this viewer behind it.</returns>
    Button? For(TicketView view);
}

/// <summary>The buttons of a ticket's card.</summary>
[PhraseFamily("button.", typeof(Move), Except = [Move.Conclude, Move.Reopen])]
[PhraseFamily("button.tool.", typeof(Tool))]
public sealed class TicketButtons(Receivers receivers, OfficeDirectory office, IEnumerable<ISideButton> sides)
{
    private static readonly Move[] Forward = [Move.Submit, Move.Accept, Move.Arrive, Move.Resume, Move.Report];

    /// <summary>Moves that are made by other means than a button of their own.</summary>
    private static readonly Move[] Hidden = [Move.Dispose, Move.Assign, Move.Conclude, Move.Reopen];

    public static Button Of(TicketView view, Tool tool) =>
        new(view.Say[$"button.tool.{tool}"], new ToolButton(view.Ticket.Id, view.Visit, tool));

    /// <summary>Every open move, forward ones first, then <paramref name="tools"/>; all read from the viewer's row of the table.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Button>>> RowsAsync(TicketView view, IReadOnlyList<Tool> tools, CancellationToken ct)
    {
        var open = view.OpenMoves().ToList();
        var rows = new List<IReadOnlyList<Button>>();
        rows.AddRange(await ReceiversAsync(view, open, ct));
        rows.AddRange(open.Where(Forward.Contains).Select(m => new[] { Of(view, m, ButtonStyle.Forward) }));

        var side = open.Except(Forward).Except(Hidden)
            .Select(m => Of(view, m, m == Move.Decline ? ButtonStyle.Refuse : ButtonStyle.Plain))
            .Concat(tools.Select(t => Of(view, t))).Concat(Sides(view)).ToList();
        rows.AddRange(side.Chunk(side.Count % 3 == 1 ? 2 : 3));
        return rows;
    }

    /// <summary>Side buttons of features, such as a ticket's papers.</summary>
    public IEnumerable<Button> Sides(TicketView view) => sides.Select(s => s.For(view)).OfType<Button>();

    private async Task<IEnumerable<IReadOnlyList<Button>>> ReceiversAsync(TicketView view, List<Move> open, CancellationToken ct)
    {
        if (open.Contains(Move.Dispose))
        {
            var holders = await office.SeatingAsync(ct);
            return (await receivers.PostsAsync(view.Ticket, ct)).Select((post, i) => (IReadOnlyList<Button>)
                [new Button(Label(view, post, holders), new DisposeButton(view.Ticket.Id, view.Visit, post.Id), First(i))]);
        }

        if (!open.Contains(Move.Assign)) return [];
        var technicians = await receivers.TechniciansAsync(view.Ticket, ct);
        var rows = technicians.Select((t, i) => (IReadOnlyList<Button>)
            [new Button(Label(view, t), new AssignButton(view.Ticket.Id, view.Visit, t.Person.Id), First(i))]);
        return technicians.Count > 1 ? rows.Append([Of(view, Tool.Several)]) : rows;
    }

    /// <summary>"👷 Budi · 2", and until when a technician is away.</summary>
    public static string Label(TicketView view, TechnicianChoice technician)
    {
        var label = view.Say.Text("button.assign", ("name", technician.Person.Name), ("load", technician.Load));
        return technician.Person.Unreachable ? view.Say.Text("button.unreachable", ("label", label))
            : technician.IsAway ? view.Say.Text("button.away", ("label", label)) : label;
    }

    /// <summary>"👉 Kabid TI", and whether nobody is there and the one above would act for it.</summary>
    private static string Label(TicketView view, Post post, ActingHolders holders)
    {
        var label = view.Say.Text("button.dispose", ("post", post.Short));
        return holders.Of(post.Id) is { Mode: not HoldingMode.Superior } ? label
            : view.Say.Text(holders.IsVacant(post.Id) ? "button.vacant" : "button.unreachable", ("label", label));
    }

    private static ButtonStyle First(int i) => i == 0 ? ButtonStyle.Forward : ButtonStyle.Plain;

    private static Button Of(TicketView view, Move move, ButtonStyle style) =>
        new(Label(view, move), new MoveButton(view.Ticket.Id, view.Visit, move), style);

    private static string Label(TicketView view, Move move) =>
        view.Say[move == Move.Report && view.Viewer.Role == Role.Technician ? "button.report_first" : $"button.{move}"];
}
