using System.Text;
using Korevagt.Server.Tests.Documentation;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>Makes bodies of several parts from their example.</summary>
internal sealed class FormMaker(Chance chance)
{
    /// <summary>The media type of such a body, without its boundary.</summary>
    public const string MediaType = "multipart/form-data";

    private static readonly string[] Boundaries = ["x", "----WebKitFormBoundaryAbC0123", new('b', 70)];
    private static readonly string[] OddBoundaries = ["", "\"\"", "\"", "a b", new('b', 71), "x; boundary=y"];
    private static readonly string[] OddNames = [
        "", "x", "LOG", "log\"; name=\"mapping", "\0", "../log", "%6Cog", new('n', 5_000)];

    /// <summary>A body with its type.</summary>
    public (string Type, byte[] Body) Make(OperationMedia media, Mood mood)
    {
        var parts = media.Example.EnumerateObject().Select(part => (part.Name, Content: part.Value.GetString()!)).ToList();
        if (mood == Mood.Broken)
        {
            Break(parts);
        }

        var (written, stated) = (chance.Of(Boundaries), (string?)null);
        if (mood == Mood.Broken && chance.OneIn(5))
        {
            stated = chance.Of(OddBoundaries);
        }

        var text = new StringBuilder();
        foreach (var (name, content) in parts)
        {
            var odd = mood == Mood.Broken && chance.OneIn(8)
                ? chance.Of([
                    "Content-Disposition: x", ": x", "X: " + new string('x', 5_000), "\r\n",
                    "Content-Transfer-Encoding: base64"]) + "\r\n"
                : "";
            text.Append($"--{written}\r\n{odd}Content-Disposition: form-data; name=\"{name}\"; filename=\"{name}.txt\"\r\n")
                .Append($"Content-Type: text/plain\r\n\r\n{content}\r\n");
        }

        return (
            $"{MediaType}; boundary={stated ?? written}",
            Encoding.UTF8.GetBytes(mood == Mood.Broken && chance.OneIn(6) ? text.ToString() : $"{text}--{written}--\r\n"));
    }

    private void Break(List<(string Name, string Content)> parts)
    {
        var at = chance.Below(parts.Count);
        switch (chance.Below(5))
        {
            case 0:
                parts.RemoveAt(at);
                break;
            case 1:
                parts.Add(parts[at]);
                break;
            case 2:
                parts[at] = parts[at] with { Name = chance.Of(OddNames) };
                break;
            case 3:
                parts[at] = parts[at] with { Content = chance.OneIn(2) ? "" : chance.Of(Nasty.JsonTexts) };
                break;
            default:
                parts.AddRange(Enumerable.Repeat(("x", "x"), chance.Below(200)));
                break;
        }
    }
}
