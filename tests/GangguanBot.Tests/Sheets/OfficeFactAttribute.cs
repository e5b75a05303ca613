namespace GangguanBot.Tests.Sheets;

/// <summary>A test that asks LibreOffice; skipped where there is none, unless <c>GANGGUANBOT_TEST_SOFFICE</c> says that there is.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        if (LibreOffice.Path is null) Skip = "LibreOffice is not on this machine; set GANGGUANBOT_TEST_SOFFICE to its soffice";
    }
}
