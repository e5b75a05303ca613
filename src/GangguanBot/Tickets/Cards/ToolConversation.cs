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
        .Button(Prefixes.Urgency, (c, talk, data) => c.ChangeAsync(talk, data, Tool.Urgency, c.SetUrgency))
        .Button(Prefixes.Secrecy, (c, talk, data) => c.ChangeAsync(talk, data, Tool.Urgency, c.SetSecrecy));

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
        Tool.Instructions => view.HasTurn && view.Ticket.Row.Output == Output.DispositionSheet,
        Tool.Several => view is { HasTurn: true, Ticket.Step: Step.KasiDisposition },
        Tool.Urgency => view is { HasTurn: true, Ticket.Step: Step.KadisDisposition },
        Tool.Note => view.HasTurn && view.Ticket.Row.Output == Output.FollowUpReport,
        Tool.Parts => PartRepository.MayChange(view),
        Tool.Amend => view is { HasTurn: true, Ticket.Step: Step.Reporting },
        Tool.Acknowledge => view is { Ticket.Step: Step.Closed, Viewer.Role: Role.Kadis },
        _ => true,
    };

    /// <summary>A tick on one of the card's panels; forged ticks by somebody else are refused.</summary>
    private async Task ChangeAsync(Talk talk, ButtonData data, Tool panel, Func<TicketView, string, bool> change)
    {
        if (await access.EnterAsync(talk, data) is not { } view) return;
        if (!IsOffered(view, panel)) { await access.RefuseAsync(talk, view, Refusal.NotYourTurn); return; }
        if (!change(view, data.Arg)) { talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return; }
        workflow.Open(view.Ticket);
        talk.Show(CardRenderers.KeyOf(view.Ticket), await panels.RenderAsync(view, panel, ""));
    }

    private async Task BackAsync(Talk talk, TicketView view)
    {
        await TicketAccess.LeavePanelAsync(talk);
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

    private static bool Pick(TicketView view, string id)
    {
        if (!int.TryParse(id, out var technician)) return false;
        view.Ticket.TogglePick(technician);
        return true;
    }

    private bool SetUrgency(TicketView view, string word)
    {
        if (!ButtonData.IsName<Urgency>(word, out var urgency)) return false;
        view.Ticket.ChangeUrgency(urgency, view.Viewer, acts);
        return true;
    }

    private bool SetSecrecy(TicketView view, string word)
    {
        if (!ButtonData.IsName<Secrecy>(word, out var secrecy)) return false;
        view.Ticket.ChangeSecrecy(secrecy, view.Viewer, acts);
        return true;
    }
}
