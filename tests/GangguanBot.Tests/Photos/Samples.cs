using GangguanBot.Tests.HouseRules;

namespace GangguanBot.Tests.Photos;

/// <summary>Pictures of kinds that cannot be made here: small orange ones, and photos as phones have sent them.</summary>
static class Samples
{
    public static byte[] Of(string name) => File.ReadAllBytes(Path.Combine(House.Root, "tests/GangguanBot.Tests/Photos/Samples", name));

    /// <summary>The camera's maker, as its EXIF has it.</summary>
    public static byte[] Exif(string name)
    {
        var maker = "Pabrik"u8;
        Assert.True(Of(name).AsSpan().IndexOf(maker) > 0, name);
        return maker.ToArray();
    }
}
