using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Domain.Texts;

namespace Korevagt.Nights;

/// <summary>A file of the logs' folder that is left for another night.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">What the reason refers to: minutes, another file's name, the system's message; may be empty.</param>
public sealed record LeftLog(
    [Description("Its name, without the folder.")] string Name,
    [Description("Why.")] LeftReason Reason,
    [Description("What the reason refers to: minutes, another file's name, the system's message; may be empty.")]
    string Detail = "")
{
    /// <summary>Why, as a sentence.</summary>
    [JsonIgnore]
    public Text Sentence => Reason switch
    {
        LeftReason.Hidden => new(
            $"{Name} er en skjult fil og tages ikke ind.",
            $"{Name} is a hidden file and is not taken up."),
        LeftReason.TemporaryName => new(
            $"{Name} har et midlertidigt navn og er nok ikke skrevet færdig; den bliver set på igen næste nat.",
            $"{Name} has a temporary name and is probably not finished; it is looked at again next night."),
        LeftReason.NotCsv => new(
            $"{Name} er efter sit navn hverken en CSV-fil eller et regneark (.xlsx) og tages ikke ind.",
            $"{Name} is neither a CSV file nor a spreadsheet (.xlsx) by its name and is not taken up."),
        LeftReason.JustWritten => new(
            $"{Name} er ændret inden for de seneste {Detail} minutter eller i fremtiden; den bliver set på igen næste nat.",
            $"{Name} changed within the last {Detail} minutes or in the future; it is looked at again next night."),
        LeftReason.Changing => new(
            $"{Name} blev skrevet, mens den blev læst; den bliver set på igen næste nat.",
            $"{Name} was written while it was read; it is looked at again next night."),
        LeftReason.Empty => new(
            $"{Name} er tom; den bliver set på igen næste nat.",
            $"{Name} is empty; it is looked at again next night."),
        LeftReason.HalfALine => new(
            $"{Name} slutter uden linjeskift og er måske ikke skrevet færdig; den tages ind, når den har ligget urørt i {LogFolder.DaysToEnd} døgn.",
            $"{Name} ends without a line end and may not be finished; it is taken up once it has been left alone for {LogFolder.DaysToEnd} days."),
        LeftReason.SameContent => new(
            $"{Name} har samme indhold som {Detail} og tælles ikke to gange.",
            $"{Name} has the same content as {Detail} and is not counted twice."),
        _ => new(
            $"{Name} kan ikke læses ({Detail}); den bliver set på igen næste nat.",
            $"{Name} cannot be read ({Detail}); it is looked at again next night."),
    };
}
