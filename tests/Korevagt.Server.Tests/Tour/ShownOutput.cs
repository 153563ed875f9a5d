using System.Text.Json;
using System.Text.RegularExpressions;

namespace Korevagt.Server.Tests.Tour;

/// <summary>Compares what a page shows with what was written; an ellipsis stands for anything on its line.</summary>
internal static class ShownOutput
{
    private const string Anything = "…";

    public static void IsOf(string written, string form, string shown)
    {
        if (form == "json")
        {
            IsOf(JsonElement.Parse(written), JsonElement.Parse(shown), "$");
            return;
        }

        // Answers do not end with a line.
        var pattern = string.Join("[^\n]*", shown.TrimEnd('\n').Split(Anything).Select(Regex.Escape));
        Assert.True(
            Regex.IsMatch(written.TrimEnd('\n'), $"\\A{pattern}\\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)),
            $"Shown is:\n{shown}\nWritten was:\n{written}");
    }

    /// <summary>
    /// The same members with values of the same kind; texts are the same. Of lists what is shown, from the beginning.
    /// </summary>
    private static void IsOf(JsonElement written, JsonElement shown, string place)
    {
        Assert.True(written.ValueKind == shown.ValueKind, $"{place} is {written}, and {shown} is shown.");
        switch (shown.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(
                    shown.EnumerateObject().Select(member => member.Name),
                    written.EnumerateObject().Select(member => member.Name));
                foreach (var member in shown.EnumerateObject())
                {
                    IsOf(written.GetProperty(member.Name), member.Value, $"{place}.{member.Name}");
                }

                break;
            case JsonValueKind.Array:
                Assert.True(
                    written.GetArrayLength() >= shown.GetArrayLength()
                        && (written.GetArrayLength() == 0) == (shown.GetArrayLength() == 0),
                    $"{place} is {written}, and {shown} is shown.");
                foreach (var (index, item) in shown.EnumerateArray().Index())
                {
                    IsOf(written[index], item, $"{place}[{index}]");
                }

                break;
            case JsonValueKind.String:
                IsOf(written.GetString()!, "text", shown.GetString()!);
                break;
            default:
                break;
        }
    }
}
