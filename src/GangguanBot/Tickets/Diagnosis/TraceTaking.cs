using GangguanBot.Chat;
using GangguanBot.Storage;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Traces;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>Traces that a technician pastes or sends as a text file, at any question of step 6.</summary>
public sealed class TraceTaking(TraceRepository repository, FileStore store)
{
    private const string TextFile = "text/plain";

    /// <summary>Lines from which on a text at the question for the trace was meant as one.</summary>
    private const int LinesOfATrace = 3;

    /// <returns>Whether the typed words were a trace, which is now kept.</returns>
    public async Task<bool> TakeAsync(TicketView view, string text)
    {
        var trace = TraceReader.Read(text);
        if (await repository.ContinueAsync(view.Ticket, trace, text, view.Viewer.Person)) return true;
        if (trace is null) return false;
        await repository.KeepAsync(view.Ticket, trace, text, TraceOrigin.Pasted, view.Viewer.Person);
        return true;
    }

    /// <summary>Looks into the file that has just been kept as evidence, and says so when it cannot be read as a trace.</summary>
    public async Task TakeFileAsync(Talk talk, TicketView view, string node)
    {
        if (view.Ticket.Attachments is not [.., var file] || node != TraceProposal.Node) return;
        if (file.ContentType == TextFile && await ReadAsync(file) is { } text && TraceReader.Read(text) is { } trace)
            await repository.KeepAsync(view.Ticket, trace, text, TraceOrigin.File, view.Viewer.Person);
        else if (file.Kind != AttachmentKind.Location)
            talk.Reply(talk.Say.Html(file.ContentType == TextFile ? "trace.unreadable" : "trace.photo"));
    }

    /// <summary>Several lines at the question for the trace that are none: better said than taken for an answer.</summary>
    public static bool WasMeant(string node, string text) => node == TraceProposal.Node && text.AsSpan().Count('\n') >= LinesOfATrace - 1;

    private async Task<string?> ReadAsync(Attachment file)
    {
        await using var content = store.Open(file.Path);
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        return FileKinds.TextOf(read.GetBuffer().AsSpan(0, (int)read.Length));
    }
}
