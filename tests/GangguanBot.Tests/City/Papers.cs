using System.Text.RegularExpressions;
using GangguanBot.Simulator.BotApi;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace GangguanBot.Tests.City;

/// <summary>A PDF that somebody has on the phone, read as any reader would read it.</summary>
public sealed record PaperInHand(string FileName, string Caption, byte[] Bytes) : IDisposable
{
    private readonly PdfDocument document = PdfDocument.Open(Bytes);

    public PdfDocument Pdf => document;

    public int Pages => document.NumberOfPages;

    /// <summary>All words in reading order, blanks and line ends as one blank.</summary>
    public string Text =>
        Regex.Replace(string.Join(' ', document.GetPages().Select(p => ContentOrderTextExtractor.GetText(p))), @"\s+", " ");

    /// <summary>The link that its QR holds, as the foot also says it in words.</summary>
    public string Link =>
        $"https://t.me/{new TelegramOptions().BotUsername}?start={Regex.Match(Text.Replace(" ", "", StringComparison.Ordinal), "/start(?<code>d-[A-Za-z0-9_-]{20})").Groups["code"].Value}";

    /// <summary>Fails with the words that are missing, and the text in which they are.</summary>
    public void Says(params ReadOnlySpan<string> all)
    {
        var text = Squeezed(Text);
        foreach (var words in all) Assert.True(text.Contains(Squeezed(words), StringComparison.Ordinal), $"'{words}' is not in: {Text}");
    }

    /// <summary>Removes blanks: the layout breaks lines, and a reader may take the gap between two letters for a blank.</summary>
    private static string Squeezed(string text) => Regex.Replace(text, @"\s+", "");

    public void Dispose() => document.Dispose();
}

/// <summary>Papers in stories.</summary>
public static class PapersOnPhones
{
    /// <summary>Waits for the newest PDF of that name.</summary>
    public static async Task<PaperInHand> HasPaperAsync(this Person person, string fileName)
    {
        var message = await person.WaitFor(m =>
            m.FromBot && m.Document?.Name.Contains(fileName, StringComparison.Ordinal) == true, what: $"the paper {fileName}");
        return new(message.Document!.Name, message.Text, message.Document.File.Bytes.ToArray());
    }

    /// <summary>Opens the ticket's papers and taps one.</summary>
    public static async Task<PaperInHand> TakesPaperAsync(this Person person, string name, string fileName)
    {
        await person.Presses("📄 Dokumen");
        await person.Presses(name);
        return await person.HasPaperAsync(fileName);
    }
}
