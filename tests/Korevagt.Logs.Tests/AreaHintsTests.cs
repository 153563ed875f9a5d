using Korevagt.Logs;

namespace Korevagt.Logs.Tests;

/// <summary>Municipalities and postal codes in the column of areas. Silkeborg has two areas in the plan, Skive one.</summary>
public sealed class AreaHintsTests
{
    private const string Header = "ordered,area,urgency\n";

    [Theory]
    [InlineData("Skive Kommune")]
    [InlineData("skive kommune")]
    [InlineData("0779")]
    [InlineData("779")]
    public void AMunicipalityThatIsOneArea_IsThatArea(string written)
    {
        var log = LogText.Read($"{Header}2016-01-01 12:00,{written},akut\n");

        Assert.Equal("skive", log.Areas[Assert.Single(log.Visits).Area]);
    }

    [Theory]
    [InlineData("Silkeborg Kommune")]
    [InlineData("740")]
    public void AMunicipalityOfSeveralAreas_IsAFault_ThatSaysSo_AndNamesOne(string written)
    {
        var fault = LogText.OnlyFault($"{Header}2016-01-01 12:00,{written},akut\n");

        Assert.Equal(RowFaultKind.UnknownArea, fault.Kind);
        Assert.EndsWith("er Silkeborg Kommune, som har 2 områder i planen", fault.Message.Danish, StringComparison.Ordinal);
        Assert.EndsWith("is the municipality of Silkeborg, which has 2 areas in the plan", fault.Message.English, StringComparison.Ordinal);
        Assert.Contains("\"silkeborg\"", fault.Expected!.Value.Danish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8600", "8600")]
    [InlineData("8600 Silkeborg", "8600")]
    [InlineData("DK-7800", "7800")]
    public void APostalCode_IsAFault_ThatSaysWhatToWriteInAMapping(string written, string code)
    {
        var fault = LogText.OnlyFault($"{Header}2016-01-01 12:00,{written},akut\n");

        Assert.EndsWith("er ikke et område i planen og ligner et postnummer", fault.Message.Danish, StringComparison.Ordinal);
        Assert.EndsWith("is no area of the plan and looks like a postal code", fault.Message.English, StringComparison.Ordinal);
        var cure = $"\"areaWords\": [{{ \"word\": \"{code}\"";
        Assert.Contains(cure, fault.Expected!.Value.Danish, StringComparison.Ordinal);
        Assert.Contains(cure, fault.Expected.Value.English, StringComparison.Ordinal);
    }

    [Fact]
    public void APostalCodeOfTheMapping_IsItsArea()
    {
        var layout = new LogLayout { AreaWords = new Dictionary<string, string>(StringComparer.Ordinal) { ["8600"] = "silkeborg" } };

        Assert.Equal(0, LogText.Read($"{Header}2016-01-01 12:00,8600,akut\n", layout).Visits[0].Area);
    }
}
