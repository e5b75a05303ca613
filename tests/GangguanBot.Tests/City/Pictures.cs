namespace GangguanBot.Tests.City;

/// <summary>Files that people send in stories.</summary>
public static class Pictures
{
    /// <summary>A picture of one point.</summary>
    public static readonly byte[] Png =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    public static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"u8.ToArray();

    /// <summary>More than a bot may download (Bot API, <c>getFile</c>: 20 MB).</summary>
    public static byte[] TooBig() => new byte[30 * 1024 * 1024];
}
