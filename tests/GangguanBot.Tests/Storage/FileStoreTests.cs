using System.Text;
using GangguanBot.Storage;

namespace GangguanBot.Tests.Storage;

public sealed class FileStoreTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly FileStore files;

    public FileStoreTests() => files = new(new() { FilesPath = folder.File("files") }, TimeProvider.System);

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string, string> Known => new()
    {
        { "FFD8FFE000104A464946", "image/jpeg", ".jpg" },
        { "89504E470D0A1A0A0000", "image/png", ".png" },
        { "255044462D312E370A", "application/pdf", ".pdf" },
        { "524946462400000057454250", "image/webp", ".webp" },
        { "0000001866747970686569630000", "image/heic", ".heic" },
        { Convert.ToHexString(Encoding.UTF8.GetBytes("traceroute to 10.0.0.1\r\n 1\t…")), "text/plain", ".txt" },
    };

    [Theory, MemberData(nameof(Known))]
    public async Task A_file_is_known_by_its_content_and_comes_back_whole(string hex, string type, string extension)
    {
        var content = Convert.FromHexString(hex);
        var kept = Assert.IsType<FileOutcome.Kept>(await files.SaveAsync(content, default)).File;

        Assert.Equal((type, extension, content.Length), (kept.MimeType, Path.GetExtension(kept.Path), kept.Size));
        Assert.Equal(content, await File.ReadAllBytesAsync(files.FullPath(kept.Path)));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), kept.Sha256);
        Assert.Matches(@"^\d{4}/\d{2}/[0-9a-f]{32}\.\w+$", kept.Path);
        Assert.Single(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("4D5A90000300")] // a Windows program
    [InlineData("7F454C460201")] // a Linux program
    [InlineData("504B030414000600")] // an archive
    [InlineData("000000186674797069736F6D")] // a video
    [InlineData("C328")] // not UTF-8
    public async Task What_the_office_has_no_use_for_is_refused(string hex) =>
        Assert.Equal(new FileOutcome.Refused(FileRefusal.UnknownType), await files.SaveAsync(Convert.FromHexString(hex), default));

    [Fact]
    public async Task Nothing_is_refused_as_empty() =>
        Assert.Equal(new FileOutcome.Refused(FileRefusal.Empty), await files.SaveAsync(Array.Empty<byte>(), default));

    [Fact]
    public async Task One_byte_above_the_limit_is_too_big()
    {
        var content = new byte[FileStore.MaxBytes + 1];
        "%PDF-"u8.CopyTo(content);
        Assert.Equal(new FileOutcome.Refused(FileRefusal.TooBig), await files.SaveAsync(content, default));
        Assert.IsType<FileOutcome.Kept>(await files.SaveAsync(content.AsMemory(0, FileStore.MaxBytes), default));
    }
}
