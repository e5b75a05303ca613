using System.IO.Compression;
using System.Text;
using System.Text.Json;
using GangguanBot.Chat;
using GangguanBot.Office.Organisation;

namespace GangguanBot.Administration.Import;

/// <summary>A file to be imported, as the row of its <see cref="ImportAct"/> keeps it.</summary>
/// <param name="Packed">Its text (<see cref="PackedText"/>).</param>
/// <param name="Digest">Of the plan that was shown (<see cref="ImportPlan.Digest"/>).</param>
sealed record ApprovedFile(string Name, string Packed, string Digest)
{
    public static ApprovedFile Parse(string text) => JsonSerializer.Deserialize<ApprovedFile>(text, ChatJson.Options)!;

    public override string ToString() => JsonSerializer.Serialize(this, ChatJson.Options);
}

/// <summary>Text compressed for a row: Base64 of gzip of UTF-8.</summary>
static class PackedText
{
    public static string Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal)) zip.Write(Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(packed.ToArray());
    }

    public static string Unpack(string packed)
    {
        using var zip = new GZipStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        using var text = new StreamReader(zip, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
