package nl.waardemeter.imports;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** States are kept as their words. */
@Converter(autoApply = true)
class ImportStateConverter implements AttributeConverter<ImportState, String> {

    @Override
    public String convertToDatabaseColumn(ImportState state) {
        return state.word();
    }

    @Override
    public ImportState convertToEntityAttribute(String word) {
        return ImportState.ofWord(word);
    }
}
