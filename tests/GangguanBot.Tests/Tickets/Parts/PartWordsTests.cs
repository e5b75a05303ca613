using GangguanBot.Tickets.Diagnosis.Parts;
using static GangguanBot.Tickets.Diagnosis.Parts.PartKind;

namespace GangguanBot.Tests.Tickets.Parts;

/// <summary>Serial numbers and materials, as technicians type them.</summary>
public sealed class PartWordsTests
{
    [Theory]
    [InlineData("kabel 12 m", CableMetres, "kabel", 12)]
    [InlineData("12 meter kabel utp", CableMetres, "kabel utp", 12)]
    [InlineData("Kabel UTP cat6 12,5m", CableMetres, "kabel utp cat6", 12.5)]
    [InlineData("kabel 12", CableMetres, "kabel", 12)]
    [InlineData("pakai kabel fo 100 meter", CableMetres, "kabel fo", 100)]
    [InlineData("2 rj45", Connector, "rj45", 2)]
    [InlineData("rj45 2", Connector, "rj45", 2)]
    [InlineData("konektor 4", Connector, "konektor", 4)]
    [InlineData("4 konektor rj45", Connector, "konektor rj45", 4)]
    [InlineData("konektor rj45 4 buah", Connector, "konektor rj45", 4)]
    [InlineData("adaptor 1", Other, "adaptor", 1)]
    [InlineData("patch cord 2 pcs", Other, "patch cord", 2)]
    public void A_material_is_read(string text, PartKind kind, string name, double count) =>
        Assert.Equal([new Material(kind, name, count)], Materials.Parse(text));

    [Theory]
    [InlineData("kabel 12 m, konektor 2")]
    [InlineData("kabel 12 m dan konektor 2")]
    [InlineData("Kabel 12 m\nkonektor 2.")]
    [InlineData("kabel 12 m; konektor 2")]
    public void Several_are_read(string text) =>
        Assert.Equal([new(CableMetres, "kabel", 12), new(Connector, "konektor", 2)], Materials.Parse(text)!);

    [Theory]
    [InlineData("kabel rusak")]
    [InlineData("kabel 2 putus")]
    [InlineData("rj45")]
    [InlineData("normal")]
    [InlineData("4,2/1.1 ping 180")]
    [InlineData("lama 8F1A22 baru 9C0B71")]
    [InlineData("konektor 2,5")]
    [InlineData("kabel 99999 m")]
    [InlineData("kabel 0 m")]
    [InlineData("paku 5")]
    [InlineData("<b>kabel</b> 12 m")]
    [InlineData("kabel 12 m, mohon dicek lagi")]
    [InlineData("")]
    public void What_is_no_material_is_left_to_the_question(string text) => Assert.Null(Materials.Parse(text));

    [Fact]
    public void Where_materials_are_asked_for_any_name_will_do()
    {
        Assert.Equal([new Material(Other, "paku", 5)], Materials.Parse("paku 5", anyName: true));
        Assert.Equal([new Material(Other, "pipa (m)", 3)], Materials.Parse("pipa 3 m", anyName: true));
        Assert.Null(Materials.Parse(new string('a', 5000) + " 5", anyName: true));
    }

    [Theory]
    [InlineData("lama 8F1A22 baru 9C0B71", "", "8F1A22", "9C0B71")]
    [InlineData("baru 9C0B71 lama 8F1A22", "", "8F1A22", "9C0B71")]
    [InlineData("SN lama: 8F1A22, SN baru: 9C0B71", "", "8F1A22", "9C0B71")]
    [InlineData("8F1A22 lama, 9C0B71 baru", "", "8F1A22", "9C0B71")]
    [InlineData("MikroTik hAP ac2 lama 8F1A22 baru 9C0B71", "MikroTik hAP ac2", "8F1A22", "9C0B71")]
    [InlineData("lama 8F1A22 baru MikroTik hAP ac2 9C0B71", "MikroTik hAP ac2", "8F1A22", "9C0B71")]
    [InlineData("lama TP-Link sn 8F1A22 baru MikroTik RB951Ui-2HnD sn 9C0B71", "MikroTik RB951Ui-2HnD", "8F1A22", "9C0B71")]
    [InlineData("8F1A22 -> 9C0B71", "", "8F1A22", "9C0B71")]
    [InlineData("8F1A22 diganti dengan MikroTik 9C0B71", "MikroTik", "8F1A22", "9C0B71")]
    [InlineData("baru 9C0B71", "", null, "9C0B71")]
    [InlineData("switch rusak 1234567", "switch", "1234567", null)]
    public void A_device_is_read(string text, string name, string? old, string? fresh) =>
        Assert.Equal(new DeviceSwap(name, old, fresh), DeviceSwap.Parse(text));

    [Theory]
    [InlineData("8F1A22 9C0B71")] // which is which?
    [InlineData("tidak ada nomor seri")]
    [InlineData("lama baru")]
    [InlineData("")]
    [InlineData("-> ->")]
    public void What_names_no_device_is_only_kept_as_words(string text) => Assert.Null(DeviceSwap.Parse(text));
}
