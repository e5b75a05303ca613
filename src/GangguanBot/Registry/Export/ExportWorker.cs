using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Storage.Background;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry.Export;

/// <summary>Makes the exports. One that was running when the bot stopped is begun again.</summary>
public sealed partial class ExportWorker(
    BotDb db, OfficeDirectory office, Messenger messenger, ExportRun run, ExportNews news, RunningExports running, FileStore store,
    ILogger<ExportWorker> log) : IBackgroundWork
{
    /// <summary>The number of attempts after which a job that fails, or ends the process, is not begun again.</summary>
    private const int MostAttempts = 3;

    private IQueryable<ExportJob> Waiting =>
        db.Set<ExportJob>().AsNoTracking().Where(j => j.State == ExportState.Waiting || j.State == ExportState.Running);

    public Task<List<int>> WaitingAsync(CancellationToken ct) => Waiting.OrderBy(j => j.Id).Select(j => j.Id).ToListAsync(ct);

    public async Task DoAsync(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } job) return;
        if (job.Attempts >= MostAttempts) throw new InvalidOperationException("begun too often");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        running.Begun(id, stop);
        try
        {
            await MakeAsync(job, stop.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            Cancelled(log, job.Code);
        }
        finally
        {
            running.Ended(id);
        }
    }

    public async Task<bool> FailedAsync(int id, Exception fault, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } job) return false;
        Failed(log, fault, job.Code);
        if (job.Attempts < MostAttempts) return true;
        await news.FailedAsync(id, $"{fault.GetType().Name}: {fault.Message}", ct);
        return false;
    }

    private Task<ExportJob?> FindAsync(int id, CancellationToken ct) => Waiting.FirstOrDefaultAsync(j => j.Id == id, ct);

    private async Task MakeAsync(ExportJob job, CancellationToken ct)
    {
        await news.BegunAsync(job.Id, ct);
        var person = (await office.PersonAsync(job.PersonId, ct))!;
        if (person.Removed || !(await office.RolesAsync(person, ct)).Overlaps(Rights.RolesWith(Right.SeeRegister)))
        {
            await news.FailedAsync(job.Id, "the register is no longer this person's to see", ct);
            return;
        }

        var made = await run.MakeAsync(job, person, messenger.SayTo(person), news.Teller(job.Id, ct), ct);
        if (made.Confidential.Count > 0) await news.SeenAsync(job.PersonId, made.Confidential, ct);
        if (await news.DoneAsync(job.Id, made, ct)) return;
        foreach (var file in made.Files) store.Delete(file.Path);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Export {Code} was cancelled")]
    private static partial void Cancelled(ILogger log, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Export {Code} failed")]
    private static partial void Failed(ILogger log, Exception fault, string code);
}
