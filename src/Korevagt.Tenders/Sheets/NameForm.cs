using System.Collections.Frozen;
using System.Text;

namespace Korevagt.Tenders.Sheets;

/// <summary>
/// Names in one form, whichever machine they were written on: a letter with its mark is one character (Unicode's form C, UAX 15),
/// for Latin letters. Without culture data of the operating system the platform leaves texts as they are.
/// </summary>
internal static class NameForm
{
    // Each mark with pairs of a letter and what it becomes: all of Latin-1 Supplement and Latin Extended-A that can be taken apart.
    private static readonly string[] Marks =
    [
        "\u0300AÀEÈIÌOÒUÙaàeèiìoòuù",
        "\u0301AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzź",
        "\u0302AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ",
        "\u0303AÃNÑOÕaãnñoõIĨiĩUŨuũ",
        "\u0304AĀaāEĒeēIĪiīOŌoōUŪuū",
        "\u0306AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ",
        "\u0307CĊcċEĖeėGĠgġIİZŻzż",
        "\u0308AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸ",
        "\u030AAÅaåUŮuů",
        "\u030BOŐoőUŰuű",
        "\u030CCČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzž",
        "\u0327CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ",
        "\u0328AĄaąEĘeęIĮiįUŲuų",
    ];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Marks
        .SelectMany(mark => Enumerable.Range(0, (mark.Length - 1) / 2).Select(i => ((mark[1 + (2 * i)], mark[0]), mark[2 + (2 * i)])))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>A text in that form, without blanks around it; a blank that does not break is a blank.</summary>
    public static string Of(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (composed.Length > 0 && Composed.TryGetValue((composed[^1], character), out var one))
            {
                composed[^1] = one;
            }
            else
            {
                composed.Append(character == '\u00A0' ? ' ' : character);
            }
        }

        return composed.ToString().ReplaceLineEndings("\n").Trim();
    }
}
