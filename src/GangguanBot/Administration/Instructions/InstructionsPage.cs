using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.Instructions;

/// <summary>The ready instructions of a disposition sheet: built-in ones shown or hidden, own ones added and removed.</summary>
public sealed class InstructionsPage(
    BotDb db, ReadyInstructions ready, OfficeJournal journal, ExclusiveAdmin exclusive) : IAdminPage, IConversation<InstructionsPage>
{
    /// <summary>So that the disposition's panel stays on one screen.</summary>
    private const int MostOwn = 10;

    private const string PageName = "instructions", Dialogue = "admin.instruction";

    /// <summary>Nothing to keep: what is typed next is the instruction.</summary>
    public sealed record InstructionDialogue;

    public static void Map(Routes<InstructionsPage> on) => on
        .Button<AddInstructionButton>((c, talk, _) => c.WithAllAsync(talk, (_, all) => AskAsync(talk, all)), Rights.Of(Right.Administer))
        .Button<HideInstructionButton>((c, talk, button) =>
            c.WithAllAsync(talk, (me, all) => c.SetHidden(talk, me, all, button)), Rights.Of(Right.Administer))
        .Button<RemoveInstructionButton>((c, talk, button) =>
            c.WithAllAsync(talk, (me, all) => c.Remove(talk, me, all, button)), Rights.Of(Right.Administer))
        .Dialogue<InstructionDialogue>(Dialogue, (c, talk, _) => c.TypedAsync(talk), Rights.Of(Right.Administer));

    public string Name => PageName;

    public async Task ShowAsync(Talk talk)
    {
        await talk.StopListeningAsync();
        List(talk, await AllAsync());
    }

    private async Task WithAllAsync(Talk talk, Func<Person, List<ReadyInstruction>, Task> act)
    {
        await talk.StopListeningAsync();
        if (await exclusive.BeginAsync(talk) is { } me) await act(me, await AllAsync());
    }

    private static async Task AskAsync(Talk talk, List<ReadyInstruction> all)
    {
        if (all.Count(i => i is { BuiltIn: null, Removed: false }) >= MostOwn)
        {
            talk.Alert(talk.Say.Text("admin.instructions.enough", ("most", MostOwn)));
            return;
        }
        await talk.ListenAsync(Dialogue, new InstructionDialogue());
        talk.Show(AdminConversation.Key,
            new Card(talk.Say.Html("admin.instructions.ask", ("min", FieldLimits.Instruction.Shortest), ("max", FieldLimits.Instruction.Longest)),
            AdminConversation.BackTo(talk, PageName)));
    }

    private Task Remove(Talk talk, Person me, List<ReadyInstruction> all, RemoveInstructionButton button)
    {
        if (all.Find(i => i.BuiltIn is null && !i.Removed && i.Key == button.Key) is not { } own) talk.Alert(talk.Say["admin.gone"]);
        else if (!button.Sure)
        {
            talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.instructions.remove_ask", ("text", own.Text)),
                [new Button(talk.Say["button.admin.delete_sure"], button with { Sure = true }, ButtonStyle.Refuse)],
                    AdminConversation.BackTo(talk, PageName)));
        }
        else
        {
            own.Removed = true;
            journal.Write(me, OfficeAct.InstructionsChanged, own.Text!, before: own.Text);
            Changed(talk, all);
        }

        return Task.CompletedTask;
    }

    private async Task TypedAsync(Talk talk)
    {
        if (await exclusive.BeginAsync(talk) is not { } me || TypedAnswer.Line(talk, FieldLimits.Instruction) is not { } text) return;
        var all = await AllAsync();
        if (ready.Offered.Any(k => talk.Say[$"instruction.{k}"].Equals(text, StringComparison.OrdinalIgnoreCase)))
        {
            talk.Reply(talk.Say.Html("admin.instructions.taken"));
            return;
        }
        await talk.StopListeningAsync();
        if (all.Count(i => i is { BuiltIn: null, Removed: false }) >= MostOwn)
        {
            talk.Reply(talk.Say.Html("admin.instructions.enough", ("most", MostOwn)));
            return;
        }
        all.Add(db.Add(new ReadyInstruction { Text = text }).Entity);
        journal.Write(me, OfficeAct.InstructionsChanged, text, after: text);
        await db.FlushAsync();
        Changed(talk, all);
    }

    private Task SetHidden(Talk talk, Person me, List<ReadyInstruction> all, HideInstructionButton button)
    {
        var (hidden, key) = (button.Hidden, button.Key);
        if (!ReadyInstructions.BuiltIn.Contains(key) || key == ReadyInstructions.Usual)
        {
            talk.Alert(talk.Say["admin.gone"]);
            return Task.CompletedTask;
        }
        var row = all.Find(i => i.BuiltIn == key);
        if (row is null) all.Add(row = db.Add(new ReadyInstruction { BuiltIn = key }).Entity);
        if (row.Removed != hidden)
        {
            row.Removed = hidden;
            var text = talk.Say[$"instruction.{key}"];
            journal.Write(me, OfficeAct.InstructionsChanged, text, hidden ? text : null, hidden ? null : text);
        }

        Changed(talk, all);
        return Task.CompletedTask;
    }

    private void Changed(Talk talk, List<ReadyInstruction> all)
    {
        db.AfterCommit(() => ready.Take(all));
        List(talk, all, talk.Say.Html("admin.saved"));
    }

    private static void List(Talk talk, List<ReadyInstruction> all, Html? notice = null)
    {
        var say = talk.Say;
        var hidden = all.Where(i => i is { BuiltIn: not null, Removed: true }).Select(i => i.Key).ToHashSet();
        var own = all.Where(i => i is { BuiltIn: null, Removed: false }).OrderBy(i => i.Id).ToList();
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs(notice, say.Html("admin.instructions.list"),
                Html.Lines(own.Select(i => (Html?)say.Html("admin.instructions.own", ("text", i.Text))))),
            [
                .. ReadyInstructions.BuiltIn.Where(k => k != ReadyInstructions.Usual).Select(k => (IReadOnlyList<Button>)
                    [new Button((hidden.Contains(k) ? "◻️ " : "☑️ ") + say[$"instruction.{k}"],
                        new HideInstructionButton(!hidden.Contains(k), k))]),
                .. own.Select(i => (IReadOnlyList<Button>)[
                    new Button(PagedList.Label($"🗑 {i.Text}"), new RemoveInstructionButton(Sure: false, i.Key))]),
                [new Button(say["button.admin.add_instruction"], new AddInstructionButton())],
                AdminConversation.BackTo(talk),
            ]));
    }

    private Task<List<ReadyInstruction>> AllAsync() => db.Set<ReadyInstruction>().ToListAsync();
}
