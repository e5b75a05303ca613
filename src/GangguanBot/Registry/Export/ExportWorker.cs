using System.Collections.Concurrent;
using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Staff;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry.Export;

/// <summary>There is something to do for the <see cref="ExportWorker"/>, or to leave.</summary>
public sealed class ExportBell(TimeProvider clock) : Bell(clock)
{
    private readonly ConcurrentDictionary<int, CancellationTokenSource> running = new();

    /// <summary>Stops it at once, if it runs.</summary>
    public void Stop(int job)
    {
        if (!running.TryGetValue(job, out var stop)) return;
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended at the same moment.
        }
    }

    internal void Runs(int job, CancellationTokenSource stop) => running[job] = stop;

    internal void Ran(int job) => running.TryRemove(job, out _);
}

/// <summary>Makes the exports that were asked for, one after the other. What was running when the bot stopped is begun anew when it starts.</summary>
public sealed partial class ExportWorker(IServiceScopeFactory scopes, ExportNews news, ExportBell bell, FileStore store, Phrasebook phrasebook, ILogger<ExportWorker> log) : BackgroundService
{
    /// <summary>What ends the process so often is not begun again.</summary>
    private const int MostAttempts = 3;

    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await NextAsync(stoppingToken)) { }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                WorkerFailed(log, e);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await bell.WaitAsync(Rest, stoppingToken);
        }
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> NextAsync(CancellationToken ct)
    {
        ExportJob? job;
        await using (var scope = scopes.CreateAsyncScope())
        {
            job = await scope.ServiceProvider.GetRequiredService<BotDb>().Set<ExportJob>().AsNoTracking()
                .Where(j => j.State == ExportState.Waiting || j.State == ExportState.Running).OrderBy(j => j.Id).FirstOrDefaultAsync(ct);
        }

        if (job is null) return false;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        bell.Runs(job.Id, stop);
        try
        {
            if (job.Attempts >= MostAttempts) await news.FailedAsync(job.Id, "begun too often", ct);
            else await MakeAsync(job, stop.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            Cancelled(log, job.Code);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Failed(log, e, job.Code);
            await news.FailedAsync(job.Id, $"{e.GetType().Name}: {e.Message}", ct);
        }
        finally
        {
            bell.Ran(job.Id);
        }

        return true;
    }

    private async Task MakeAsync(ExportJob job, CancellationToken ct)
    {
        await news.BegunAsync(job.Id, ct);
        await using var scope = scopes.CreateAsyncScope();
        var (services, office) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<Office>());
        var person = (await office.PersonAsync(job.PersonId, ct))!;
        if (person.Removed || !(await office.RolesAsync(person, ct)).Overlaps(Rights.RolesWith(Right.SeeRegister)))
        {
            await news.FailedAsync(job.Id, "the register is no longer this person's to see", ct);
            return;
        }

        var say = phrasebook.For(services.GetRequiredService<OfficeLanguage>().Of(person));
        var made = await services.GetRequiredService<ExportRun>().MakeAsync(job, person, say, news.Teller(job.Id, ct), ct);
        if (made.Confidential.Count > 0) await news.SeenAsync(job.PersonId, made.Confidential, ct);
        if (await news.DoneAsync(job.Id, made, ct)) return;
        foreach (var file in made.Files) store.Delete(file.Path);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Export {Code} was cancelled")]
    private static partial void Cancelled(ILogger log, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Export {Code} failed")]
    private static partial void Failed(ILogger log, Exception fault, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Exports stand still until the next is asked for")]
    private static partial void WorkerFailed(ILogger log, Exception fault);
}
