using Korevagt.Domain.Texts;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>The prices of a contract in words.</summary>
internal static class ContractTexts
{
    public static Text PerHour(Text price) => new($"{price.Danish} kr. pr. time", $"{price.English} kr per hour");

    public static Text PerKilometer(Text price) => new($"{price.Danish} kr. pr. km", $"{price.English} kr per km");

    public static Text PerShiftStart(Text price) =>
        new($"{price.Danish} kr. pr. vagtstart", $"{price.English} kr per shift start");

    public static Text PerOvertimeHour(Text price) =>
        new($"{price.Danish} kr. pr. overtidstime", $"{price.English} kr per hour of overtime");

    public static Text OnSpecialDays(Text factor) => new(
        $"{factor.Danish} gange timeprisen på særlige dage", $"{factor.English} times the hourly price on special days");
}
