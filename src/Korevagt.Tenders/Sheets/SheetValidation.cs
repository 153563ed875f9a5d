using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Korevagt.Domain.Texts;
using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Sheets;

/// <summary>
/// What a spreadsheet lets into yellow cells. It helps who types; what is pasted goes past it, so all is checked again when it is read.
/// </summary>
internal static class SheetValidation
{
    /// <summary>The rules of a sheet, or null where it has no yellow cells.</summary>
    public static DataValidations? Of(BidSheet sheet, IEnumerable<KeyValuePair<CellAt, SheetCell>> cells, Language language)
    {
        var inputs = cells.Where(cell => cell.Value is InputCell { Kind: not InputKind.Name })
            .GroupBy(cell => ((InputCell)cell.Value).Kind, cell => cell.Key).ToList();
        return inputs.Count == 0
            ? null
            : new DataValidations(inputs.Select(input => Rule(sheet, input.Key, [.. input], language))) { Count = (uint)inputs.Count };
    }

    private static DataValidation Rule(BidSheet sheet, InputKind kind, IReadOnlyList<CellAt> cells, Language language)
    {
        var first = cells[0].Address;
        var wanted = InputTexts.Wanted(kind).In(language);
        var rule = new DataValidation
        {
            AllowBlank = true,
            ShowErrorMessage = true,
            ShowInputMessage = true,
            ErrorTitle = InputTexts.NotAllowed.In(language),
            Error = wanted,
            PromptTitle = InputTexts.FillIn.In(language),
            Prompt = wanted,
            SequenceOfReferences = new ListValue<StringValue>(Ranges(cells).Select(range => new StringValue(range))),
        };
        switch (kind)
        {
            case InputKind.Price or InputKind.Dkk or InputKind.Share:
                var (most, decimals) = (InputTexts.Most(kind), kind == InputKind.Share ? 4 : 2);
                Custom(rule, FormattableString.Invariant($"AND(ISNUMBER({first}),{first}>=0,{first}<={most},ROUND({first},{decimals})={first})"));
                break;
            case InputKind.LotChoice:
                List(rule, "B", sheet.LotChoices.Count);
                break;
            case InputKind.OfferChoice:
                List(rule, "C", sheet.OfferChoices.Count());
                break;
            case InputKind.Cvr:
                Custom(rule, FormattableString.Invariant($"AND(LEN({first})=8,ISNUMBER(VALUE({first})))"));
                break;
            default:
                rule.Type = DataValidationValues.Whole;
                rule.Operator = DataValidationOperatorValues.Between;
                rule.Formula1 = new Formula1(InputTexts.Least(kind).ToString(System.Globalization.CultureInfo.InvariantCulture));
                rule.Formula2 = new Formula2(InputTexts.Most(kind).ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
        }

        return rule;
    }

    private static void Custom(DataValidation rule, string formula)
    {
        rule.Type = DataValidationValues.Custom;
        rule.Formula1 = new Formula1(formula);
    }

    private static void List(DataValidation rule, string column, int count)
    {
        rule.Type = DataValidationValues.List;
        rule.Formula1 = new Formula1(FormattableString.Invariant($"{SheetWorkbook.HiddenSheet}!${column}$1:${column}${count}"));
    }

    /// <summary>Cells below each other as one range each.</summary>
    private static IEnumerable<string> Ranges(IReadOnlyList<CellAt> cells)
    {
        foreach (var column in cells.GroupBy(cell => cell.Column))
        {
            var rows = column.Select(cell => cell.Row).Order().ToList();
            for (var from = 0; from < rows.Count;)
            {
                var to = from;
                while (to + 1 < rows.Count && rows[to + 1] == rows[to] + 1)
                {
                    to++;
                }

                var (first, last) = (CellAt.Name(rows[from], column.Key), CellAt.Name(rows[to], column.Key));
                yield return from == to ? first : $"{first}:{last}";
                from = to + 1;
            }
        }
    }
}
