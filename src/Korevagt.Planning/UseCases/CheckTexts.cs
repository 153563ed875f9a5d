using System.Globalization;
using Korevagt.Domain.Texts;
using NodaTime;

namespace Korevagt.Planning.UseCases;

/// <summary>What stands in files that were checked, in words.</summary>
internal static class CheckTexts
{
    public static Text Points(int points) => new(
        string.Create(CultureInfo.InvariantCulture, $"{points} punkter"),
        string.Create(CultureInfo.InvariantCulture, $"{points} points"));

    public static Text Log(long visits, LocalDate first, LocalDate last) => new(
        string.Create(CultureInfo.InvariantCulture, $"{visits} besøg fra {first:uuuu-MM-dd} til {last:uuuu-MM-dd}"),
        string.Create(CultureInfo.InvariantCulture, $"{visits} visits from {first:uuuu-MM-dd} to {last:uuuu-MM-dd}"));
}
