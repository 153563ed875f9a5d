using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>The words on a picture of a traced night.</summary>
public static class NightPictureTexts
{
    public static Text Waiting { get; } = new("Besøg, der venter", "Visits that wait");
    public static Text OnDuty { get; } = new("på vagt", "on duty");
    public static Text DrivesOut { get; } = new("kører ud", "drives out");
    public static Text Own { get; } = new("besøg i eget køreområde", "visit in its own district");
    public static Text Inherited { get; } = new("i et køreområde uden egen vogn, som den betjener", "in a district without a car that it serves");
    public static Text Other { get; } = new("i et andet køreområde", "in another district");
    public static Text Late { get; } = new("nået efter fristen", "reached after the due time");
    public static Text DrivesHome { get; } = new("på vej hjem", "on its way home");
    public static Text Held { get; } = new("afventer egen læge", "waits for the own practice");
    public static Text Handed { get; } = new("overladt til dagtiden", "handed to daytime");

    /// <summary>What the picture shows: the plan and the time.</summary>
    public static Text Title(string plan, string from, string to) => new($"{plan}: {from} til {to}", $"{plan}: {from} to {to}");

    /// <summary>The number of a shift's car, where it has several.</summary>
    public static Text Car(string shift, int number) => new($"{shift}, vogn {number}", $"{shift}, car {number}");

    /// <summary>What is told of a visit where a pointer rests on it.</summary>
    public static Text Visit(string area, string ordered, string arrived, string minutes) => new(
        $"{area}: bestilt {ordered}, nået {arrived} ({minutes} min)", $"{area}: ordered {ordered}, reached {arrived} ({minutes} min)");
}
