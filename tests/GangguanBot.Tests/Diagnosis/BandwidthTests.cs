using System.Globalization;
using GangguanBot.Diagnosis;

namespace GangguanBot.Tests.Diagnosis;

public sealed class BandwidthTests
{
    [Theory]
    [InlineData("unduh 4,2 unggah 1,1 ping 180", "4.2", "1.1", "180")]
    [InlineData("Unduh: 4.2 Mbps, unggah: 1.1 Mbps, ping: 180 ms", "4.2", "1.1", "180")]
    [InlineData("4.2/1.1/180", "4.2", "1.1", "180")]
    [InlineData("4,2 1,1", "4.2", "1.1", null)]
    [InlineData("100 / 20", "100", "20", null)]
    [InlineData("0 0 0", "0", "0", "0")]
    [InlineData("unduh\n4,2345\nunggah\n0,98765", "4.2345", "0.98765", null)]
    [InlineData("100000 100000 100000", "100000", "100000", "100000")]
    public void What_people_write_is_read(string text, string down, string up, string? ping) =>
        Assert.Equal(new Bandwidth(Number(down), Number(up), ping is null ? null : Number(ping)), Bandwidth.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("lambat sekali")]
    [InlineData("4,2")] // one number
    [InlineData("unduh 4,2 unggah 1,1 ping 180 server 3")] // four
    [InlineData("100001 5")] // faster than any line here
    [InlineData("100000000")] // one number, however long
    [InlineData("99999999999999999999999999999999999999 5")]
    [InlineData("unduh ٤٫٢ unggah ١٫١")] // digits of another script
    public void What_is_no_measurement_is_asked_again(string text) => Assert.Null(Bandwidth.Parse(text));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
