using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Storage.Background;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry.Export;

/// <summary>The buttons of an export: asking for one, and leaving it. One for each person at a time.</summary>
public sealed class ExportConversation(
    BotDb db, RegisterSearch register, OfficeDirectory office, RunningExports running, IBackground background)
    : IConversation<ExportConversation>
{
    public static void Map(Routes<ExportConversation> on) => on
        .Button<ExportFormButton>((c, talk, button) => c.AskAsync(talk, button.Form), Rights.Of(Right.SeeRegister))
        .Button<CancelExportButton>((c, talk, button) => c.CancelAsync(talk, button.Export), Rights.Of(Right.SeeRegister));

    private async Task AskAsync(Talk talk, ExportForm form)
    {
        var me = talk.Me;
        var under = await db.Set<ExportJob>()
            .FirstOrDefaultAsync(j => j.PersonId == me.Id && (j.State == ExportState.Waiting || j.State == ExportState.Running));
        if (under is not null)
        {
            talk.Alert(ExportCards.Busy(under, talk.Say));
            return;
        }

        var filter = RegisterFilter.Read((await talk.KeptAsync<RegisterState>(RegisterConversation.Dialogue))?.Filter ?? "");
        var total = await (await register.MatchingAsync(filter, me)).CountAsync();
        if (total == 0)
        {
            talk.Alert(talk.Say["export.none"]);
            return;
        }

        var job = new ExportJob
        {
            PersonId = me.Id, ChatId = talk.Incoming.ChatId, Form = form, Filter = filter.Write(),
            CreatedAt = office.Now, Total = total
        };
        db.Add(job);
        await db.FlushAsync(); // the card's buttons carry its number
        talk.Show(ExportCards.Key(job), ExportCards.Of(job, talk.Say));
        db.AfterCommit(() => background.Begin<ExportWorker>(job.Id));
    }

    private async Task CancelAsync(Talk talk, int id)
    {
        var job = await db.Set<ExportJob>().FirstOrDefaultAsync(j => j.Id == id && j.PersonId == talk.Speaker.PersonId);
        if (job is not { IsOver: false })
        {
            talk.Alert(talk.Say["export.over"]);
            return;
        }

        job.End(ExportState.Cancelled, office.Now);
        talk.Show(ExportCards.Key(job), ExportCards.Of(job, talk.Say));
        db.AfterCommit(() => running.Stop(id));
    }
}

/// <summary>Asks for an export of what the register shows.</summary>
public sealed record ExportFormButton(ExportForm Form) : IButton<ExportFormButton>
{
    public static string Prefix => "xpf";
}

public sealed record CancelExportButton(int Export) : IButton<CancelExportButton>
{
    public static string Prefix => "xpc";
}
