using System.Text;
using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Storage;

namespace GangguanBot.Office.Organisation;

/// <summary>The forms in which the office can be exported. Labels: <c>import.export.{name}</c>.</summary>
[PhraseFamily("import.export.")]
public enum ExportKind { Json, Agencies, People }

/// <summary>The office as files in the form that import takes.</summary>
public sealed class OfficeExport(
    BotDb db, OfficeDirectory office, StaffSettings settings, FileStore store, Outbox outbox, OfficeJournal journal)
{
    public async Task<string> WriteAsync(ExportKind kind, CancellationToken ct = default)
    {
        var file = (await OfficeRecords.LoadAsync(db, office, settings, ct)).ToFile();
        return kind switch
        {
            ExportKind.Json => OrganisationJson.Write(file),
            ExportKind.Agencies => OrganisationCsv.WriteAgencies(file),
            _ => OrganisationCsv.WritePeople(file),
        };
    }

    public async Task SendAsync(Talk talk, ExportKind kind, CancellationToken ct = default)
    {
        var (name, extension) =
            kind switch
            {
                ExportKind.Json => ("organisation", ".json"),
                ExportKind.Agencies => ("agencies", ".csv"),
                _ => ("people", ".csv"),
            };
        var path = await store.SaveMadeAsync(Encoding.UTF8.GetBytes(await WriteAsync(kind, ct)), extension, ct);
        var today = office.Clock.Local;
        journal.Write(talk.Me, OfficeAct.Exported, $"{name}{extension}");
        outbox.SendFile(talk.Incoming.ChatId, fileId: null, path, $"{name}-{today:yyyy-MM-dd}{extension}", asPhoto: false,
            talk.Say.Html("import.exported"));
    }
}
