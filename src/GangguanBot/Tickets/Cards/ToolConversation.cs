using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Diagnosis.Parts;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Tickets.Cards;

/// <summary>The side buttons of a card: they look or prepare, and move nothing.</summary>
public sealed class ToolConversation(
    TicketAccess access, TicketWorkflow workflow, TicketNotifier notifier, Panels panels, FileHandout handout, AttachConversation attach,
    NoteConversation words, ReadyInstructions ready, PartConversation parts, TicketActs acts, TimeProvider clock)
    : IConversation<ToolConversation>
{
    public static void Map(Routes<ToolConversation> on) => on
        .Button<ToolButton>((c, talk, button) => c.PressedAsync(talk, button))
        .Button<HistoryButton>((c, talk, button) => c.TurnedAsync(talk, button))
        .Button<InstructButton>((c, talk, button) =>
            c.ChangeAsync(talk, button, Tool.Instructions, view => c.Toggle(view, button.Instruction)))
        .Button<PickButton>((c, talk, button) =>
            c.ChangeAsync(talk, button, Tool.Several, view => Done(() => view.Ticket.TogglePick(button.Technician))))
        .Button<UrgencyButton>((c, talk, button) =>
            c.ChangeAsync(talk, button, Tool.Urgency, view => c.SetUrgency(view, button.Urgency)))
        .Button<SecrecyButton>((c, talk, button) =>
            c.ChangeAsync(talk, button, Tool.Urgency, view => c.SetSecrecy(view, button.Secrecy)));

    private async Task PressedAsync(Talk talk, ToolButton button)
    {
        var tool = button.Tool;

        // History, papers and the card itself may be seen from any card, however old; what prepares a move may not.
        var outcome = tool is Tool.Open or Tool.Card or Tool.History or Tool.Attachments
            ? await access.LookAsync(talk, button.Ticket) : await access.EnterAsync(talk, button);
        if (outcome is not AccessOutcome.Granted(var view)) return;
        if (!IsOffered(view, tool)) { await access.RefuseAsync(talk, view, Refusal.NotYourTurn); return; }
        if (view.HasTurn) workflow.Open(view.Ticket);
        if (tool is Tool.Open or Tool.Attachments or Tool.History)
            acts.Seen(view, tool switch
            {
                Tool.Open => ShownOfConfidential.Card,
                Tool.History => ShownOfConfidential.History,
                _ => ShownOfConfidential.Attachments
            });

        switch (tool)
        {
            case Tool.Open: await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.Anew); break;
            case Tool.Card: await BackAsync(talk, view); break;
            case Tool.Attachments: handout.Send(talk, view); break;
            case Tool.Parts: await parts.AskAsync(talk, view); break;
            case Tool.Attach: await attach.AskAsync(talk, view); break;
            case Tool.Note or Tool.Amend or Tool.Instructions: await words.AskAsync(talk, view, tool); break;
            case Tool.Acknowledge: await AcknowledgeAsync(view); break;
            default: talk.Show(CardRenderers.KeyOf(view.Ticket), await panels.RenderAsync(view, tool)); break;
        }
    }

    private async Task TurnedAsync(Talk talk, HistoryButton button)
    {
        if (await access.LookAsync(talk, button.Ticket) is not AccessOutcome.Granted(var view)) return;
        if (view.HasTurn) workflow.Open(view.Ticket);
        talk.Show(CardRenderers.KeyOf(view.Ticket), Panels.History(view, button.Page));
    }

    /// <summary>A tool that prepares or follows a move is for its card's holder; the others are for every reader.</summary>
    private static bool IsOffered(TicketView view, Tool tool) => tool switch
    {
        Tool.Instructions => view is { HasTurn: true, Ticket.Row.Kind: StepKind.Disposing },
        Tool.Several => view is { HasTurn: true, Ticket.Row.Receives: ReceiverKind.Technicians },
        Tool.Urgency => view is { HasTurn: true, Viewer.Role: Role.Kadis, Ticket.Row.Kind: StepKind.Disposing },
        Tool.Note => view is { HasTurn: true, Ticket.Row.Kind: StepKind.ReportingUp },
        Tool.Parts => PartRepository.MayChange(view),
        Tool.Amend => view is { HasTurn: true, Ticket.Row.Kind: StepKind.Reporting },
        Tool.Acknowledge => view is { Ticket.Row.Kind: StepKind.Closed, Viewer.Role: Role.Kadis },
        _ => true,
    };

    /// <summary>A tick on one of the card's panels; forged ticks by somebody else are refused.</summary>
    private async Task ChangeAsync(Talk talk, ITicketButton button, Tool panel, Func<TicketView, bool> change)
    {
        if (await access.EnterAsync(talk, button) is not AccessOutcome.Granted(var view)) return;
        if (!IsOffered(view, panel)) { await access.RefuseAsync(talk, view, Refusal.NotYourTurn); return; }
        if (!change(view)) { talk.Refuse(Refusal.Unknown); return; }
        workflow.Open(view.Ticket);
        talk.Show(CardRenderers.KeyOf(view.Ticket), await panels.RenderAsync(view, panel));
    }

    private async Task BackAsync(Talk talk, TicketView view)
    {
        await access.LeavePanelAsync(talk);
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
    }

    private async Task AcknowledgeAsync(TicketView view)
    {
        view.Ticket.Acknowledge(clock.GetUtcNow(), view.Viewer, acts);
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
    }

    private bool Toggle(TicketView view, string key)
    {
        if (!ready.Offered.Contains(key) && !view.Ticket.Visit.InstructionKeys.Contains(key)) return false;
        view.Ticket.ToggleInstruction(key);
        return true;
    }

    private bool SetUrgency(TicketView view, Urgency urgency) => Done(() => view.Ticket.ChangeUrgency(urgency, view.Viewer, acts));

    private bool SetSecrecy(TicketView view, Secrecy secrecy) => Done(() => view.Ticket.ChangeSecrecy(secrecy, view.Viewer, acts));

    private static bool Done(Action change)
    {
        change();
        return true;
    }
}
