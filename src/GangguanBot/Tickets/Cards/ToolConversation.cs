using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Diagnosis.Parts;
using GangguanBot.Tickets.History;

namespace GangguanBot.Tickets.Cards;

/// <summary>The side buttons of a card: they look or prepare, and move nothing.</summary>
public sealed class ToolConversation(
    TicketAccess access, TicketWorkflow workflow, TicketNotifier notifier, Panels panels, FileHandout handout, AttachConversation attach, NoteConversation words, ReadyInstructions ready, PartConversation parts, TicketActs acts, TimeProvider clock)
    : IConversation<ToolConversation>
{
    public static void Map(Routes<ToolConversation> on) => on
        .Button(Prefixes.Tool, (c, talk, data) => c.PressedAsync(talk, data))
        .Button(Prefixes.Instruct, (c, talk, data) => c.ChangeAsync(talk, data, Tool.Instructions, c.Toggle))
        .Button(Prefixes.Pick, (c, talk, data) => c.ChangeAsync(talk, data, Tool.Several, Pick))
        .Button(Prefixes.Urgency, (c, talk, data) => c.ChangeAsync(talk, data, Tool.Urgency, SetUrgency))
        .Button(Prefixes.Secrecy, (c, talk, data) => c.ChangeAsync(talk, data, Tool.Urgency, SetSecrecy));

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        var (word, page) = data.Arg.Split('.', 2) is [var w, var p] ? (w, p) : (data.Arg, "");
        if (!ButtonData.IsName<Tool>(word, out var tool)) { talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return; }

        // History, papers and the card itself may be seen from any card, however old; what prepares a move may not.
        var view = tool is Tool.Open or Tool.Card or Tool.History or Tool.Attachments
            ? await access.LookAsync(talk, data.Id) : await access.EnterAsync(talk, data);
        if (view is null) return;
        if (!IsOffered(view, tool)) { await access.RefuseAsync(talk, view, Refusal.NotYourTurn); return; }
        if (view.HasTurn) workflow.Open(view.Ticket);
        if (tool is Tool.Open or Tool.Attachments || (tool == Tool.History && page.Length == 0)) acts.Seen(view, tool switch { Tool.Open => ShownOfConfidential.Card, Tool.History => ShownOfConfidential.History, _ => ShownOfConfidential.Attachments });

        switch (tool)
        {
            case Tool.Open: await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.Anew); break;
            case Tool.Card: await BackAsync(talk, view); break;
            case Tool.Attachments: handout.Send(talk, view); break;
            case Tool.Parts: await parts.AskAsync(talk, view); break;
            case Tool.Attach: await attach.AskAsync(talk, view); break;
            case Tool.Note or Tool.Amend or Tool.Instructions: await words.AskAsync(talk, view, tool); break;
            case Tool.Acknowledge: await AcknowledgeAsync(view); break;
            default: talk.Show(CardRenderers.KeyOf(view.Ticket), await panels.RenderAsync(view, tool, page)); break;
        }
    }

    /// <summary>What prepares or follows a move is for whom a card offers it; the rest is for everybody who may see the ticket.</summary>
    private static bool IsOffered(TicketView view, Tool tool) => tool switch
    {
        Tool.Instructions => view is { HasTurn: true, Ticket.Row.Kind: StepKind.Disposing },
        Tool.Several => view is { HasTurn: true, Ticket.Row.Receives: Receiver.Technicians },
        Tool.Urgency => view is { HasTurn: true, Viewer.Role: Role.Kadis, Ticket.Row.Kind: StepKind.Disposing },
        Tool.Note => view is { HasTurn: true, Ticket.Row.Kind: StepKind.ReportingUp },
        Tool.Parts => PartRepository.MayChange(view),
        Tool.Amend => view is { HasTurn: true, Ticket.Row.Kind: StepKind.Reporting },
        Tool.Acknowledge => view is { Ticket.Row.Kind: StepKind.Closed, Viewer.Role: Role.Kadis },
        _ => true,
    };

    /// <summary>A tick on one of the card's panels; forged ticks by somebody else are refused.</summary>
    private async Task ChangeAsync(Talk talk, ButtonData data, Tool panel, Func<Ticket, string, bool> change)
    {
        if (await access.EnterAsync(talk, data) is not { } view) return;
        if (!IsOffered(view, panel)) { await access.RefuseAsync(talk, view, Refusal.NotYourTurn); return; }
        var (urgency, secrecy) = (view.Ticket.Urgency, view.Ticket.Secrecy);
        if (!change(view.Ticket, data.Arg)) { talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return; }
        if (view.Ticket.Urgency != urgency) acts.Write(view.Ticket, TicketAct.UrgencyChanged, view.Viewer, urgency.ToString(), view.Ticket.Urgency.ToString());
        if (view.Ticket.Secrecy != secrecy) acts.Write(view.Ticket, TicketAct.SecrecyChanged, view.Viewer, secrecy.ToString(), view.Ticket.Secrecy.ToString());
        workflow.Open(view.Ticket);
        view.Ticket.Touch();
        talk.Show(CardRenderers.KeyOf(view.Ticket), await panels.RenderAsync(view, panel, ""));
    }

    private async Task BackAsync(Talk talk, TicketView view)
    {
        await TicketAccess.LeavePanelAsync(talk);
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
    }

    private async Task AcknowledgeAsync(TicketView view)
    {
        if (view.Ticket.AcknowledgedAt is null) acts.Write(view.Ticket, TicketAct.Acknowledged, view.Viewer);
        view.Ticket.AcknowledgedAt ??= clock.GetUtcNow();
        view.Ticket.Touch();
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
    }

    private bool Toggle(Ticket ticket, string key)
    {
        if (!ready.Offered.Contains(key) && !ticket.Visit.InstructionKeys.Contains(key)) return false;
        ticket.Visit.Toggle(key);
        return true;
    }

    private static bool Pick(Ticket ticket, string id)
    {
        if (!int.TryParse(id, out var technician)) return false;
        ticket.Visit.Pick(technician);
        return true;
    }

    private static bool SetUrgency(Ticket ticket, string word)
    {
        if (!ButtonData.IsName<Urgency>(word, out var urgency)) return false;
        ticket.Urgency = urgency;
        return true;
    }

    private static bool SetSecrecy(Ticket ticket, string word)
    {
        if (!ButtonData.IsName<Secrecy>(word, out var secrecy)) return false;
        ticket.Secrecy = secrecy;
        return true;
    }
}
