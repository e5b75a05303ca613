using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Organisation;
using GangguanBot.Storage;

namespace GangguanBot.Administration.Import;

/// <summary>Applies a file that an admin has seen and approved: what was shown or nothing, in one transaction with its answer.</summary>
public sealed class ImportAct(
    BotDb db, OfficeDirectory office, OfficeImport import, Dialogues dialogues, Messenger messenger)
    : ILongAct
{
    public LongActKind Kind => LongActKind.Import;

    public async Task DoAsync(LongAct asked, CancellationToken ct)
    {
        var (me, chat, file) = (asked.Person, asked.ChatId, ApprovedFile.Parse(asked.Text!));
        var text = PackedText.Unpack(file.Packed);
        await db.FlushAsync(ct); // nobody else writes from here to the commit
        await db.Entry(me).ReloadAsync(ct);
        var say = messenger.SayTo(me);
        if (me.Removed || !(await office.RolesAsync(me, ct)).Overlaps(Rights.RolesWith(Right.Administer)))
        {
            messenger.Send(me, say.Html("chat.not_for_you"));
            return;
        }

        var plan = await import.PlanAsync(text, toApply: true, ct);
        if (plan.Faults.Count > 0 || plan.ChangesNothing || plan.Digest(text) != file.Digest)
        {
            messenger.Send(me, say.Html("import.changed_since"));
            var back = AdminConversation.BackTo(say, ImportConversation.Page);
            messenger.Show(me, AdminConversation.Key, ImportCard.Of(say, plan, file.Name, text, 0, back), Posting.Anew);
            return;
        }

        await import.ApplyAsync(me, plan, file.Name, ct);
        var kept = await dialogues.KeptAsync<ImportConversation.ImportDialogue>(chat, ImportConversation.Dialogue);
        if (kept?.Packed == file.Packed) // else another file is waited for already
            await dialogues.ForgetAsync(chat, ImportConversation.Dialogue);
        messenger.Send(me, Html.Paragraphs(say.Html("import.done", ("file", file.Name)), ImportCard.Counts(say, plan)));
    }
}
