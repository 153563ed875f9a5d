using System.Text;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Json.Tests;

/// <summary>What is wrong with a text that is no JSON, said so that a planner can mend it.</summary>
public sealed class JsonMistakeTests
{
    [Theory]
    [InlineData("{ \"a\": 1, }", "linje 1, kolonne 11: er ikke gyldig JSON: der står et komma for meget før '}'", "line 1, column 11: is not valid JSON: there is a comma too many before '}'")]
    [InlineData("[1, 2,\n]", "linje 2, kolonne 1: er ikke gyldig JSON: der står et komma for meget før ']'", "line 2, column 1: is not valid JSON: there is a comma too many before ']'")]
    [InlineData("[1,, 2]", "linje 1, kolonne 4: er ikke gyldig JSON: der står et komma for meget", "line 1, column 4: is not valid JSON: there is a comma too many")]
    [InlineData("{ \"a\": 1\n  \"b\": 2 }", "linje 2, kolonne 3: er ikke gyldig JSON: der mangler et komma før dette", "line 2, column 3: is not valid JSON: a comma is missing before this")]
    [InlineData("[{ \"a\": 1 } { \"a\": 2 }]", "linje 1, kolonne 13: er ikke gyldig JSON: der mangler et komma før dette", "line 1, column 13: is not valid JSON: a comma is missing before this")]
    [InlineData("{ \"share\": 0,9 }", "linje 1, kolonne 14: er ikke gyldig JSON: decimaltal skrives med punktum: 0.9, ikke 0,9", "line 1, column 14: is not valid JSON: write a decimal point: 0.9, not 0,9")]
    [InlineData("{ \"a\": -12,25, \"b\": 1 }", "linje 1, kolonne 12: er ikke gyldig JSON: decimaltal skrives med punktum: -12.25, ikke -12,25", "line 1, column 12: is not valid JSON: write a decimal point: -12.25, not -12,25")]
    [InlineData("{ \"a\": .5 }", "linje 1, kolonne 8: er ikke gyldig JSON: der skal stå et ciffer før decimalpunktummet", "line 1, column 8: is not valid JSON: a digit stands before the decimal point")]
    [InlineData("{ \"from\": 16:00 }", "linje 1, kolonne 13: er ikke gyldig JSON: klokkeslæt skrives i anførselstegn, for eksempel \"16:00\"", "line 1, column 13: is not valid JSON: times are written in quotation marks, such as \"16:00\"")]
    [InlineData("{ \"to\": 08:00 }", "linje 1, kolonne 10: er ikke gyldig JSON: klokkeslæt skrives i anførselstegn, for eksempel \"08:00\"", "line 1, column 10: is not valid JSON: times are written in quotation marks, such as \"08:00\"")]
    [InlineData("{ \"a\": 012 }", "linje 1, kolonne 9: er ikke gyldig JSON: et tal begynder ikke med 0", "line 1, column 9: is not valid JSON: a number does not begin with 0")]
    [InlineData("{ 'a': 1 }", "linje 1, kolonne 3: er ikke gyldig JSON: skriv anførselstegn (\"), ikke apostrof (')", "line 1, column 3: is not valid JSON: write quotation marks (\"), not apostrophes (')")]
    [InlineData("{ \"a\": 'b' }", "linje 1, kolonne 8: er ikke gyldig JSON: skriv anførselstegn (\"), ikke apostrof (')", "line 1, column 8: is not valid JSON: write quotation marks (\"), not apostrophes (')")]
    [InlineData("{ “a”: 1 }", "linje 1, kolonne 3: er ikke gyldig JSON: skriv lige anførselstegn (\"), ikke “", "line 1, column 3: is not valid JSON: write straight quotation marks (\"), not “")]
    [InlineData("{\n  \"a\": \"b,\n  \"c\": 1\n}", "linje 2, kolonne 11: er ikke gyldig JSON: teksten, der begynder i linje 2, mangler sit afsluttende anførselstegn", "line 2, column 11: is not valid JSON: the text that begins in line 2 lacks its closing quotation mark")]
    [InlineData("{ \"a\": \"b", "linje 1, kolonne 10: er ikke gyldig JSON: teksten, der begynder i linje 1, mangler sit afsluttende anførselstegn", "line 1, column 10: is not valid JSON: the text that begins in line 1 lacks its closing quotation mark")]
    [InlineData("{ \"a\": \"b, \"c\": 1 }", "linje 1, kolonne 13: er ikke gyldig JSON: der mangler et anførselstegn eller et komma før dette", "line 1, column 13: is not valid JSON: a quotation mark or a comma is missing before this")]
    [InlineData("{ a: 1 }", "linje 1, kolonne 3: er ikke gyldig JSON: egenskabers navne skrives i anførselstegn", "line 1, column 3: is not valid JSON: names of properties are written in quotation marks")]
    [InlineData("{ \"a\": to }", "linje 1, kolonne 9: er ikke gyldig JSON: tekster skrives i anførselstegn, og true, false og null med små bogstaver", "line 1, column 9: is not valid JSON: texts are written in quotation marks, and true, false and null in small letters")]
    [InlineData("{ \"a\": True }", "linje 1, kolonne 8: er ikke gyldig JSON: tekster skrives i anførselstegn, og true, false og null med små bogstaver", "line 1, column 8: is not valid JSON: texts are written in quotation marks, and true, false and null in small letters")]
    [InlineData("{ \"a\" 1 }", "linje 1, kolonne 7: er ikke gyldig JSON: der mangler et ':' eller et anførselstegn i egenskabens navn", "line 1, column 7: is not valid JSON: ':' or a quotation mark is missing at the property's name")]
    [InlineData("{ \"a\": , \"b\": 1 }", "linje 1, kolonne 8: er ikke gyldig JSON: værdien mangler efter ':'", "line 1, column 8: is not valid JSON: the value is missing after ':'")]
    [InlineData("{ \"a\": 1; \"b\": 2 }", "linje 1, kolonne 9: er ikke gyldig JSON: skriv komma, ikke semikolon", "line 1, column 9: is not valid JSON: write a comma, not a semicolon")]
    [InlineData("{ \"a\": \"scenarier\\min.json\" }", "linje 1, kolonne 19: er ikke gyldig JSON: en omvendt skråstreg står forkert; skriv '/' i stier, og '\\\\' hvor den skal stå i teksten", "line 1, column 19: is not valid JSON: a backslash stands wrong; write '/' in paths, and '\\\\' where it is meant")]
    [InlineData("{ \"a\": \"x\ty\" }", "linje 1, kolonne 10: er ikke gyldig JSON: teksten indeholder styretegnet U+0009; skriv \\u0009", "line 1, column 10: is not valid JSON: the text has the control character U+0009; write \\u0009")]
    [InlineData("{\n  \"a\": [\n    { \"b\": 1\n  ]\n}", "linje 4, kolonne 3: er ikke gyldig JSON: objektet, der begynder i linje 3, er ikke lukket: '}' mangler", "line 4, column 3: is not valid JSON: the object that begins in line 3 is not closed: '}' is missing")]
    [InlineData("{\n  \"a\": [1, 2", "linje 2, kolonne 13: er ikke gyldig JSON: listen, der begynder i linje 2, er ikke lukket: ']' mangler", "line 2, column 13: is not valid JSON: the list that begins in line 2 is not closed: ']' is missing")]
    [InlineData("{ \"a\": 1 }\n}", "linje 2, kolonne 1: er ikke gyldig JSON: der står mere efter filens slutning", "line 2, column 1: is not valid JSON: something stands after the end")]
    [InlineData("{ \"a\": # }", "linje 1, kolonne 8: er ikke gyldig JSON her", "line 1, column 8: is not valid JSON: '#' is an invalid start of a value")]
    public void ACommonMistake_IsNamedAsWhatItIs(string text, string danish, string english)
    {
        var fault = Assert.Single(JsonText.Parse("f.json", Encoding.UTF8.GetBytes(text)).Faults);

        Assert.Equal(($"f.json: {danish}", $"f.json: {english}"), (fault.In(Language.Da), fault.In(Language.En)));
    }

    [Fact]
    public void LevelsBeyondTheDeepest_AreToldAsSuch()
    {
        var fault = Assert.Single(JsonText.Parse("f.json", Encoding.UTF8.GetBytes(new string('[', 40) + new string(']', 40))).Faults);

        Assert.Equal(new Text("er ikke gyldig JSON: der er flere niveauer i hinanden end 32: her er parenteser for meget", "is not valid JSON: more levels than the depth of 32: there are brackets too many"), fault.Message);
    }

    /// <summary>Whatever stands anywhere, there is one fault and no exception: every byte of a sound text replaced by each of many.</summary>
    [Fact]
    public void AnyCharacterAtAnyPlace_IsReadOrIsAFault()
    {
        const string Sound = "{ \"a\": [1.5, \"x\\n\", { \"b\": null }], \"c\": -0.25e3, \"d\": true }";
        foreach (var place in Enumerable.Range(0, Sound.Length))
        {
            foreach (var character in "{}[]\",:.'0123\\/;tæ“-+\n\t ")
            {
                var spoiled = Sound[..place] + character + Sound[(place + 1)..];
                var read = JsonText.Parse("f.json", Encoding.UTF8.GetBytes(spoiled));
                Assert.True(read.Succeeded || read.Faults is [{ Message.Danish.Length: > 0 }], spoiled);
                read = JsonText.Parse("f.json", Encoding.UTF8.GetBytes(Sound[..place] + character));
                Assert.True(read.Succeeded || read.Faults is [{ Message.Danish.Length: > 0 }], spoiled);
            }
        }
    }
}
