using System.Text;

namespace GangguanBot.Office.Organisation;

/// <summary>A file as somebody sent it: JSON or CSV is told from its content.</summary>
public static class OrganisationText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>"Unicode text" of spreadsheets, which begins with a mark.</summary>
    private static readonly UnicodeEncoding[] Utf16 =
    [
        new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <returns><c>null</c>: no text in UTF-8 or marked UTF-16.</returns>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        try
        {
            Encoding encoding = Utf8;
            foreach (var marked in Utf16) if (content.StartsWith(marked.Preamble)) encoding = marked;
            var text = encoding.GetString(content).TrimStart('\uFEFF');
            return text.Contains('\0') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static OrganisationReading Read(string text) =>
        text.AsSpan().TrimStart() is ['{' or '[' or '/', ..] ? OrganisationJson.Read(text) : OrganisationCsv.Read(text);
}
