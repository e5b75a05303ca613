using System.Buffers;
using System.Text;

namespace GangguanBot.Storage;

/// <summary>A type of file the office takes.</summary>
public sealed record FileKind(string MimeType, string Extension);

/// <summary>Tells the kind of a file from its content: names and declared types come from strangers.</summary>
public static class FileKinds
{
    private static readonly FileKind Jpeg = new("image/jpeg", ".jpg");
    private static readonly FileKind Png = new("image/png", ".png");
    private static readonly FileKind Webp = new("image/webp", ".webp");
    private static readonly FileKind Heic = new("image/heic", ".heic");
    private static readonly FileKind Pdf = new("application/pdf", ".pdf");
    private static readonly FileKind Text = new("text/plain", ".txt");

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c).Except(['\t', '\r', '\n', '\f']), '\x7f']);

    /// <returns><c>null</c> for anything that is not taken.</returns>
    public static FileKind? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        _ when content.StartsWith("%PDF-"u8) => Pdf,
        _ when content.StartsWith("RIFF"u8) && At(content, 8).StartsWith("WEBP"u8) => Webp,
        _ when At(content, 4).StartsWith("ftyp"u8) => IsHeic(At(content, 8)) ? Heic : null,
        _ => TextOf(content) is not null ? Text : null,
    };

    private static ReadOnlySpan<byte> At(ReadOnlySpan<byte> content, int start) => content.Length > start ? content[start..] : [];

    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif1"u8) || brand.StartsWith("msf1"u8);

    /// <summary>
    /// Plain text: UTF-8, UTF-16 with its mark (PowerShell), or eight bits of an older Windows, of which nearly all must be ASCII.
    /// </summary>
    /// <returns><c>null</c> when it is no text.</returns>
    public static string? TextOf(ReadOnlySpan<byte> content)
    {
        var text = content switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content[2..]),
            _ => Utf8(content) ?? (MostlyAscii(content) ? Encoding.Latin1.GetString(content) : null),
        };
        return text is null || text.AsSpan().ContainsAny(Controls) ? null : text;
    }

    private static string? Utf8(ReadOnlySpan<byte> content)
    {
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool MostlyAscii(ReadOnlySpan<byte> content)
    {
        var other = 0;
        foreach (var one in content)
            if (one >= 0x80) other++;
        return other * 10 <= content.Length;
    }
}
