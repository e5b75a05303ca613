using System.Text;

namespace GangguanBot.Office.Organisation;

/// <summary>A file as somebody sent it: JSON or CSV is told from its content.</summary>
public static class OrganisationText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns><c>null</c>: no text in UTF-8.</returns>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        try
        {
            var text = Strict.GetString(content).TrimStart('\uFEFF');
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
