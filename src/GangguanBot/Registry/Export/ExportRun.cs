using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;

namespace GangguanBot.Registry.Export;

/// <summary>A file that was made.</summary>
internal sealed record ExportFile(string Path, int Tickets, string FirstNumber, string LastNumber);

internal sealed record Exported(IReadOnlyList<ExportFile> Files, IReadOnlyList<int> Confidential)
{
    public int Tickets => Files.Sum(f => f.Tickets);
}

/// <summary>Makes the files of one export, each small enough to be sent.</summary>
public sealed class ExportRun(BotDb db, SopTables sop, ExportSource source, OfficeDirectory office, FileStore store, TelegramLimits limits)
{
    /// <summary>So many tickets are tried first: the size of their file says how many fit.</summary>
    private const int Sample = 5000;

    /// <summary>How much of the limit a file is meant to fill: tickets are not all as long.</summary>
    private const double Filled = 0.9;

    /// <param name="told">Is told how many tickets are done.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    internal async Task<Exported> MakeAsync(ExportJob job, Person reader, Phrases say, Func<int, Task> told, CancellationToken ct)
    {
        await source.OpenAsync(RegisterFilter.Read(job.Filter), reader, ct);
        var words = await ExportText.LoadAsync(db, sop, office, say, ct);
        var (files, confidential, most, sized) = (new List<ExportFile>(), new List<int>(), Sample, false);
        try
        {
            for (var (after, done) = (0, 0); ;)
            {
                var before = done;
                var part = new ExportFilePart(source, words, office.Zone, after, most, n => told(before + n));
                var (path, size) = await store.SaveMadeAsync($".{Extension(job.Form)}", file => part.WriteAsync(file, job.Form, ct), ct);
                var more = await source.AnyAfterAsync(part.Last, ct);
                var (tooBig, tooSmall) = (size > limits.UploadBytes && part.Tickets > 1, more && !sized && size < limits.UploadBytes / 2);
                most = (int)Math.Clamp(part.Tickets * Filled * limits.UploadBytes / size, 1, tooBig ? part.Tickets - 1 : int.MaxValue);
                sized = true;
                if (tooBig || tooSmall)
                {
                    store.Delete(path);
                    continue;
                }

                files.Add(new(path, part.Tickets, part.FirstNumber, part.LastNumber));
                confidential.AddRange(part.Confidential);
                if (!more) return new(files, confidential);
                (after, done) = (part.Last, done + part.Tickets);
            }
        }
        catch
        {
            foreach (var file in files) store.Delete(file.Path);
            throw;
        }
    }

    public static string Extension(ExportForm form) => form == ExportForm.Xlsx ? "xlsx" : "csv";
}
